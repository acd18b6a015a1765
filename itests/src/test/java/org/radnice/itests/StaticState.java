package org.radnice.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds static fields that can change: those that are not final, and final ones that hold something made to be changed. Two
 * generations of a module have two sets of statics, and a generation that has left leaves its statics behind.
 */
final class StaticState {

    private static final List<String> CHANGEABLE = List.of(
            "java/util/concurrent/",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/TreeMap",
            "java/util/WeakHashMap",
            "java/util/IdentityHashMap",
            "java/util/EnumMap",
            "java/util/ArrayList",
            "java/util/LinkedList",
            "java/util/ArrayDeque",
            "java/util/HashSet",
            "java/util/LinkedHashSet",
            "java/util/TreeSet",
            "java/util/Random",
            "java/lang/ThreadLocal",
            "java/lang/StringBuilder",
            "java/text/SimpleDateFormat",
            "java/text/NumberFormat");

    // Held by a constant without being changed through it.
    private static final Set<String> CONSTANT = Set.of("java/util/concurrent/TimeUnit");

    private StaticState() {}

    static List<String> in(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
        List<String> found = new ArrayList<>();
        for (FieldNode field : node.fields) {
            boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
            boolean generated = (field.access & Opcodes.ACC_SYNTHETIC) != 0 || isOfEnhancer(node, field);
            if (isStatic && !generated && changeable(node, field)) {
                found.add(node.name.replace('/', '.') + "." + field.name);
            }
        }
        return found;
    }

    // OpenJPA's enhancer adds its own fields to entities at build time.
    private static boolean isOfEnhancer(ClassNode node, FieldNode field) {
        return node.interfaces.contains("org/apache/openjpa/enhance/PersistenceCapable")
                && (field.name.startsWith("pc") || field.name.startsWith("class$L"));
    }

    private static boolean changeable(ClassNode node, FieldNode field) {
        if ((field.access & Opcodes.ACC_FINAL) == 0) {
            return true;
        }
        Type type = Type.getType(field.desc);
        if (type.getSort() == Type.ARRAY) {
            return (field.access & Opcodes.ACC_PRIVATE) == 0 && (node.access & Opcodes.ACC_ENUM) == 0;
        }
        return type.getSort() == Type.OBJECT && (changeable(type.getInternalName()) || isMadeChangeable(node, field));
    }

    private static boolean changeable(String type) {
        return !CONSTANT.contains(type) && CHANGEABLE.stream().anyMatch(type::startsWith);
    }

    /** Whether the class initializer puts a freshly made changeable collection into the field. */
    private static boolean isMadeChangeable(ClassNode node, FieldNode field) {
        for (MethodNode method : node.methods) {
            if (!method.name.equals("<clinit>")) {
                continue;
            }
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof FieldInsnNode put
                        && put.getOpcode() == Opcodes.PUTSTATIC
                        && put.name.equals(field.name)
                        && before(put) instanceof MethodInsnNode made
                        && made.name.equals("<init>")
                        && changeable(made.owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode before = instruction.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before;
    }
}
