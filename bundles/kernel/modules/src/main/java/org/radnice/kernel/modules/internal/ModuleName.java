package org.radnice.kernel.modules.internal;

import java.util.Set;
import java.util.regex.Pattern;

/** Which features are modules, and which modules can be replaced while the node runs. */
public final class ModuleName {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

    // Everything is wired to them: replacing them would stop every module.
    private static final Set<String> OF_THE_NODE = Set.of("kernel", "web");

    // Features of the container that look like a module's name.
    private static final Set<String> OF_THE_CONTAINER = Set.of("framework", "scr", "wrapper");

    private ModuleName() {}

    /** Whether a feature of this name is a module; contracts ({@code forms-api}) and libraries have a dash in theirs. */
    public static boolean isModule(String feature) {
        return WORD.matcher(feature).matches() && !OF_THE_CONTAINER.contains(feature);
    }

    /** Whether this module can be replaced while the node runs. */
    public static boolean isSwappable(String feature) {
        return isModule(feature) && !OF_THE_NODE.contains(feature);
    }
}
