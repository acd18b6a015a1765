package org.radnice.web.internal.asset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of a static file says: {@code /assets/<name>.<hash>.<ending>} of the web bundle, or
 * {@code /assets/<module>/<name>.<hash>.<ending>}.
 *
 * @param path what stands before the hash, below {@code /assets/}, with the ending
 * @param hash ten hexadecimal digits
 */
record AssetPath(String path, String hash) {

    static final String ROOT = "/assets/";

    private static final Pattern ADDRESS =
            Pattern.compile("/assets/((?:[A-Za-z0-9_-]+/)*[A-Za-z0-9][A-Za-z0-9._-]*)\\.([0-9a-f]{10})\\.([a-z0-9]{1,8})");
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.[a-z0-9]{1,8}");

    /** Whether this is a name that a file of ours can have: no way out of the folder. */
    static boolean safe(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    static Optional<AssetPath> of(String requestPath) {
        if (requestPath == null || requestPath.length() > 200) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(requestPath);
        if (!address.matches()) {
            return Optional.empty();
        }
        String path = address.group(1) + '.' + address.group(3);
        return safe(path) ? Optional.of(new AssetPath(path, address.group(2))) : Optional.empty();
    }

    /** The first folder, which may be the name of a module, or an empty string. */
    String first() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The path below the first folder. */
    String rest() {
        return path.substring(path.indexOf('/') + 1);
    }
}
