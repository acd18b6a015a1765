package org.radnice.itests;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a bundle promises to others: its exported packages with their versions, and what is in them.
 *
 * @param exports version by package
 * @param tree of packages, types and members, each with what its coming and going means to others
 */
record Contract(Map<String, String> exports, Tree tree) {

    private static final Set<String> OF_OBJECT = Set.of("clone()", "finalize()");

    /** A package whose version does not say what has changed in it. */
    record Lie(String pack, String now, String needed, List<String> changes) {}

    static Contract of(Path bundle) throws Exception {
        try (Jar jar = new Jar(bundle.toFile())) {
            return of(jar);
        }
    }

    static Contract of(Jar jar) throws Exception {
        Map<String, String> exports = new TreeMap<>();
        OSGiHeader.parseHeader(jar.getManifest().getMainAttributes().getValue("Export-Package"))
                .forEach((pack, attributes) -> exports.put(pack, String.valueOf(attributes.getVersion())));
        Tree.Data tree = new DiffPluginImpl().tree(jar).get("<api>").serialize();
        return new Contract(exports, new DiffPluginImpl().deserialize(withoutJdk(tree)));
    }

    /** bnd counts what types inherit; what the JDK at hand adds to that is not ours to promise. */
    private static Tree.Data withoutJdk(Tree.Data tree) {
        tree.children = Arrays.stream(tree.children)
                .filter(child -> !child.name.startsWith("jdk.") && !OF_OBJECT.contains(child.name))
                .map(Contract::withoutJdk)
                .toArray(Tree.Data[]::new);
        return tree;
    }

    /** Packages whose versions are too low for what has changed since the former contract. */
    List<Lie> liesSince(Contract former) throws Exception {
        List<Lie> lies = new ArrayList<>();
        try (Processor reporter = new Processor()) {
            Baseline baseline = new Baseline(reporter, new DiffPluginImpl());
            for (Baseline.Info info : baseline.baseline(
                    bundle(), header(exports), former.bundle(), header(former.exports()), new Instructions("*"))) {
                if (info.mismatch) {
                    List<String> changes = new ArrayList<>();
                    describe(info.packageDiff, "", changes);
                    lies.add(new Lie(
                            info.packageName, exports.get(info.packageName), String.valueOf(info.suggestedVersion), changes));
                }
            }
        }
        return lies;
    }

    private static Parameters header(Map<String, String> exports) {
        Parameters header = new Parameters();
        exports.forEach((pack, version) -> header.put(pack, Attrs.create("version", version)));
        return header;
    }

    /** The tree as bnd expects it: of a whole bundle. */
    private Tree bundle() throws Exception {
        Tree.Data api = tree.serialize();
        Tree.Data bundle = new Tree.Data();
        bundle.name = "<bundle>";
        bundle.type = Type.BUNDLE;
        bundle.add = Delta.MINOR;
        bundle.rem = Delta.MAJOR;
        bundle.children = new Tree.Data[] {api};
        return new DiffPluginImpl().deserialize(bundle);
    }

    private static void describe(Diff diff, String where, List<String> changes) {
        String here = where + (where.isEmpty() ? "" : " ") + diff.getName();
        for (Diff child : diff.getChildren()) {
            switch (child.getDelta()) {
                case ADDED -> changes.add(here + ": new " + name(child));
                case REMOVED -> changes.add(here + ": no longer " + name(child));
                case UNCHANGED, IGNORED -> { }
                default -> describe(child, child.getType() == Type.PACKAGE ? "" : where, changes);
            }
        }
    }

    private static String name(Diff diff) {
        return diff.getType().toString().toLowerCase(Locale.ROOT) + " " + diff.getName();
    }
}
