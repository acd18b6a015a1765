package org.radnice.kernel.modules.internal.boot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits the text of {@code etc/org.apache.karaf.features.cfg}: what a start with an empty cache installs. Pure functions. */
final class BootFeatures {

    private static final String FEATURES = "featuresBoot";
    /** Ours: what was left out of the features, which the container does not read. */
    private static final String STOPPED = "radniceStopped";

    private static final String REPOSITORIES = "featuresRepositories";

    private BootFeatures() {}

    /** The same text with exactly this version of the feature among the boot features. */
    static String with(String text, String feature, String version) {
        return put(version(text, STOPPED, feature).isPresent() ? remove(text, STOPPED, feature) : text, FEATURES, feature, version);
    }

    /** The same text without the feature among the boot features; its version is kept beside them. */
    static String without(String text, String feature) {
        String shorter = remove(text, FEATURES, feature);
        return version(text, FEATURES, feature)
                .map(version -> put(shorter, STOPPED, feature, version))
                .orElse(shorter);
    }

    /** The version that the feature had when it was left out. */
    static Optional<String> stopped(String text, String feature) {
        return version(text, STOPPED, feature);
    }

    private static Optional<String> version(String text, String key, String feature) {
        Matcher present = token(feature).matcher(value(text, key));
        return present.find() ? Optional.ofNullable(present.group(1)) : Optional.empty();
    }

    private static String put(String text, String key, String feature, String version) {
        String value = value(text, key);
        Matcher present = token(feature).matcher(value);
        String entry = feature + "/" + version;
        return replace(text, key, present.find() ? present.replaceFirst(Matcher.quoteReplacement(entry)) : append(value, entry));
    }

    private static String remove(String text, String key, String feature) {
        String value = value(text, key);
        String token = token(feature).pattern();
        String shorter = value.replaceFirst(",[\\s\\\\]*" + token, "");
        if (shorter.equals(value)) {
            shorter = value.replaceFirst(token + "[\\s\\\\]*,?", "");
        }
        return replace(text, key, shorter);
    }

    /** The same text with the repository of features among those that are known from the start. */
    static String withRepository(String text, String address) {
        String value = value(text, REPOSITORIES);
        boolean known = Pattern.compile("(?<![^\\s,])" + Pattern.quote(address) + "(?![^\\s,])").matcher(value).find();
        return known ? text : replace(text, REPOSITORIES, append(value, address));
    }

    private static String append(String value, String entry) {
        String trimmed = value.stripTrailing();
        return trimmed.isBlank() ? " " + entry : trimmed + ", \\\n    " + entry;
    }

    /** A feature with or without its version, whole. */
    private static Pattern token(String feature) {
        return Pattern.compile("(?<![^\\s,(])" + Pattern.quote(feature) + "(?:/([^\\s,()\\\\]+))?(?![^\\s,)\\\\])");
    }

    private static String value(String text, String key) {
        Matcher property = property(key).matcher(text);
        return property.find() ? property.group(2) : "";
    }

    private static String replace(String text, String key, String value) {
        Matcher property = property(key).matcher(text);
        if (!property.find()) {
            return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + key + " =" + value + "\n";
        }
        return text.substring(0, property.start(2)) + value + text.substring(property.end(2));
    }

    /** A property whose value may go on after a backslash at the end of a line. */
    private static Pattern property(String key) {
        return Pattern.compile("(?m)^([ \\t]*" + key + "[ \\t]*[=:])((?:[^\\n]*\\\\\\r?\\n)*[^\\n]*)$");
    }
}
