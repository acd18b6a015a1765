package org.radnice.kernel.modules.internal.offer;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a path in a repository laid out as Maven does into the address of the artifact, and back. */
final class MavenPath {

    private static final Pattern PATH = Pattern.compile("(.+)/([^/]+)/([^/]+)/([^/]+)\\.([a-z]+)");

    private static final Pattern ADDRESS =
            Pattern.compile("mvn:([\\w.-]+)/([\\w.-]+)/([\\w.-]+)(?:/([\\w.-]+)(?:/([\\w.-]+))?)?");

    // wrap:mvn:group/artifact/version$instructions, war:mvn:group/artifact/version/war?instructions
    private static final Pattern LOCATION = Pattern.compile("(?:[a-z]+:)*(mvn:[^$?]+)(?:[$?].*)?", Pattern.DOTALL);

    private MavenPath() {}

    /** The address of the artifact that a bundle is made of, also where the container wraps it; nothing when it is none. */
    static Optional<String> artifact(String location) {
        Matcher matcher = LOCATION.matcher(location.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The path, or nothing for an address that names no artifact of a certain version. */
    static Optional<String> path(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String artifact = matcher.group(2);
        String version = matcher.group(3);
        String type = matcher.group(4) == null ? "jar" : matcher.group(4);
        String classifier = matcher.group(5) == null ? "" : "-" + matcher.group(5);
        return Optional.of(matcher.group(1).replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + classifier + "." + type);
    }

    /** The address, or nothing for a path that is laid out otherwise. */
    static Optional<URI> address(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String group = matcher.group(1).replace('/', '.');
        String artifact = matcher.group(2);
        String version = matcher.group(3);
        String start = artifact + "-" + version;
        String file = matcher.group(4);
        if (file.equals(start)) {
            return Optional.of(URI.create("mvn:" + group + "/" + artifact + "/" + version + "/" + matcher.group(5)));
        }
        if (file.startsWith(start + "-")) {
            String classifier = file.substring(start.length() + 1);
            return Optional.of(URI.create(
                    "mvn:" + group + "/" + artifact + "/" + version + "/" + matcher.group(5) + "/" + classifier));
        }
        return Optional.empty();
    }
}
