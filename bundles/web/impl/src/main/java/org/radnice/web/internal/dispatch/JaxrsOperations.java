package org.radnice.web.internal.dispatch;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.radnice.security.api.Audited;
import org.radnice.web.internal.Kind;

/**
 * What the resources of one server publish, and who may call it. Made when a module is published; the maps are asked for each
 * request.
 */
final class JaxrsOperations {

    private final List<Operation> operations = new ArrayList<>();
    private final List<RestOperation> rest = new ArrayList<>();
    private final Map<Method, Access> access = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private boolean root;

    JaxrsOperations(String module, Kind kind, String basePath, List<ClassResourceInfo> resources) {
        for (ClassResourceInfo resource : resources) {
            for (OperationResourceInfo operation : resource.getMethodDispatcher().getOperationResourceInfos()) {
                add(module, kind, basePath, resource, operation);
            }
        }
    }

    private void add(String module, Kind kind, String basePath, ClassResourceInfo resource, OperationResourceInfo operation) {
        Method method = operation.getMethodToInvoke();
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        String template = join(resource.getURITemplate().getValue(), operation.getURITemplate().getValue());
        if (operation.isSubResourceLocator()) {
            faults.add(name + " is a sub-resource locator, whose operations cannot be checked");
            return;
        }
        String verb = operation.getHttpMethod();
        Optional<Access> allowed = Access.of(method).or(() -> Access.of(operation.getAnnotatedMethod()));
        if (allowed.isEmpty()) {
            faults.add(name + " needs one of @Public, @SignedIn and @Requires");
            return;
        }
        Audited audited = method.getAnnotation(Audited.class) != null
                ? method.getAnnotation(Audited.class)
                : operation.getAnnotatedMethod().getAnnotation(Audited.class);
        boolean reads = "GET".equals(verb) || "HEAD".equals(verb) || "OPTIONS".equals(verb);
        if (!reads && audited == null) {
            faults.add(name + " changes something (" + verb + ") and needs @Audited");
            return;
        }
        access.put(method, allowed.get());
        Operation published = new Operation(
                module, kind, verb, basePath + template, allowed.get().permission(), audited == null ? "" : audited.value());
        operations.add(published);
        if (kind == Kind.REST) {
            rest.add(new RestOperation(published, resource.getServiceClass(), operation.getAnnotatedMethod()));
        }
        prefix(template, resource.getURITemplate().getValue());
    }

    /** The literal part of the class's path; of the method's, where the class stands at the root. */
    private void prefix(String template, String ofClass) {
        String literal = literal(ofClass.equals("/") || ofClass.isEmpty() ? template : ofClass);
        if (literal.isEmpty()) {
            if (template.equals("/")) {
                root = true;
            } else {
                faults.add("The path " + template + " begins with a variable, so nobody could tell whose it is");
            }
        } else {
            prefixes.add(literal);
        }
    }

    private static String literal(String template) {
        int brace = template.indexOf('{');
        String literal = brace < 0 ? template : template.substring(0, template.lastIndexOf('/', brace));
        return literal.endsWith("/") ? literal.substring(0, literal.length() - 1) : literal;
    }

    private static String join(String base, String rest) {
        String one = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String joined = one + (rest.startsWith("/") ? rest : "/" + rest);
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    /** What keeps the module from being published; empty when nothing does. */
    List<String> faults() {
        return faults;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The REST operations with what is behind them. */
    List<RestOperation> rest() {
        return rest;
    }

    /** Who may call each method. */
    Map<Method, Access> access() {
        return access;
    }

    /** Prefixes of paths that belong to these resources. */
    Set<String> prefixes() {
        return prefixes;
    }

    /** Whether one of them is the very first page. */
    boolean root() {
        return root;
    }
}
