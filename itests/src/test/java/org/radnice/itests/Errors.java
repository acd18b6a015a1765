package org.radnice.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Reads from a class which errors it makes, and which it is. */
final class Errors {

    private static final Set<String> VANILLA =
            Set.of("java/lang/Exception", "java/lang/RuntimeException", "java/lang/Error", "java/lang/Throwable");
    private static final Set<String> KINDS = Set.of("NotFound", "Conflict", "Invalid", "Forbidden", "Unavailable");
    private static final String KIND = "org/radnice/kernel/api/error/";

    private Errors() {}

    /**
     * A class of domain errors.
     *
     * @param name of the class
     * @param codes that it gives: one, or several when its factory methods name them
     * @param last whether it has no subclasses
     */
    record DomainError(String name, List<String> codes, boolean last) {}

    /** Where errors are made that are nothing but an error. */
    static List<String> vanilla(byte[] bytes) {
        ClassNode node = read(bytes);
        List<String> found = new ArrayList<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction.getOpcode() == Opcodes.NEW && VANILLA.contains(((TypeInsnNode) instruction).desc)) {
                    found.add(node.name.replace('/', '.') + "." + method.name);
                }
            }
        }
        return found;
    }

    /** What the class is, when it extends one of the five kinds directly. */
    static Optional<DomainError> domain(byte[] bytes) {
        ClassNode node = read(bytes);
        boolean kind = KINDS.stream().anyMatch(each -> (KIND + each + "Exception").equals(node.superName));
        if (!kind) {
            return Optional.empty();
        }
        List<String> codes = codes(node, true);
        return Optional.of(new DomainError(
                node.name.replace('/', '.'),
                codes.isEmpty() ? codes(node, false) : codes,
                (node.access & Opcodes.ACC_FINAL) != 0));
    }

    private static List<String> codes(ClassNode node, boolean ofConstructors) {
        return node.methods.stream()
                .filter(method -> method.name.equals("<init>") == ofConstructors)
                .flatMap(method -> literals(method).stream())
                .filter(text -> text.matches("[a-z]+\\.[a-z0-9-]+"))
                .distinct()
                .toList();
    }

    private static List<String> literals(MethodNode method) {
        List<String> texts = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node;
    }
}
