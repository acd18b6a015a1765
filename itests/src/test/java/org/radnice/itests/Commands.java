package org.radnice.itests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** The commands of the shell that our bundles bring. */
final class Commands {

    private Commands() {}

    /** Every command of ours, by name, read from the bundles. */
    static List<String> of(Installation installation) {
        List<String> commands = new ArrayList<>();
        for (Path jar : installation.jars()) {
            BuiltBundle.read(jar).filter(bundle -> !bundle.isRuntime()).ifPresent(bundle -> bundle.classes().stream()
                    .filter(entry -> entry.contains("/shell/"))
                    .forEach(entry -> command(bundle.bytes(entry)).ifPresent(commands::add)));
        }
        return commands;
    }

    private static Optional<String> command(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
        if (node.visibleAnnotations == null) {
            return Optional.empty();
        }
        return node.visibleAnnotations.stream()
                .filter(annotation -> annotation.desc.equals("Lorg/apache/karaf/shell/api/action/Command;"))
                .findFirst()
                .map(annotation -> value(annotation, "scope") + ":" + value(annotation, "name"));
    }

    private static Object value(AnnotationNode annotation, String name) {
        return annotation.values.get(annotation.values.indexOf(name) + 1);
    }
}
