package org.radnice.itests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds what sources of a contract offer without saying what it means. */
final class UndocumentedApi {

    private UndocumentedApi() {}

    /** Types and methods that others see and that have no comment; of a type its members count too. */
    static List<String> in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            List<String> found = new ArrayList<>();
            // Parsed only: what the sources refer to need not be there.
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, found).scan(unit, null);
            }
            return found;
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> found;

        Scanner(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (!offered(type.getModifiers().getFlags())) {
                return null;
            }
            require(type.getSimpleName().toString());
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            // What a record is made of is said at the record.
            boolean ofRecord = owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
            if (offered(method.getModifiers().getFlags()) && !overrides && !ofRecord) {
                require(owner.getSimpleName() + "." + method.getName());
            }
            return null;
        }

        private boolean offered(Set<Modifier> flags) {
            Tree outer = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface = outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return !flags.contains(Modifier.PRIVATE)
                    && (inInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED));
        }

        private void require(String name) {
            if (docs.getDocCommentTree(getCurrentPath()) == null) {
                found.add(name);
            }
        }
    }
}
