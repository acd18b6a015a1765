package org.radnice.web.internal.dispatch;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.service.invoker.MethodDispatcher;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.radnice.security.api.Audited;
import org.radnice.web.internal.Kind;

/** What a SOAP service publishes, and who may call it; annotations stand on the interface or on the implementation. */
final class SoapOperations {

    private final List<Operation> operations = new ArrayList<>();
    private final Map<Method, Access> access = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    SoapOperations(String module, String path, Server server, Object implementation) {
        MethodDispatcher methods =
                (MethodDispatcher) server.getEndpoint().getService().get(MethodDispatcher.class.getName());
        for (BindingOperationInfo operation : server.getEndpoint().getBinding().getBindingInfo().getOperations()) {
            Method declared = methods.getMethod(operation);
            if (declared == null) {
                continue;
            }
            List<Method> said = declarations(implementation.getClass(), declared);
            String name = operation.getName().getLocalPart();
            if (operation.getOperationInfo().isOneWay()) {
                faults.add(implementation.getClass().getSimpleName() + "." + name
                        + " is one-way: it would run on outside of its call");
                continue;
            }
            Optional<Access> allowed = said.stream().map(Access::of).flatMap(Optional::stream).findFirst();
            if (allowed.isEmpty()) {
                faults.add(implementation.getClass().getSimpleName() + "." + name
                        + " needs one of @Public, @SignedIn and @Requires");
                continue;
            }
            String audit = said.stream()
                    .map(method -> method.getAnnotation(Audited.class))
                    .filter(Objects::nonNull)
                    .map(Audited::value)
                    .findFirst()
                    .orElse("");
            said.forEach(method -> access.put(method, allowed.get()));
            operations.add(new Operation(module, Kind.SOAP, "POST", path + "#" + name, allowed.get().permission(), audit));
        }
        if (operations.isEmpty() && faults.isEmpty()) {
            faults.add(implementation.getClass().getSimpleName() + " publishes no operation");
        }
    }

    /** The method as the class and its interfaces have it, the class first. */
    private static List<Method> declarations(Class<?> type, Method declared) {
        Set<Method> found = new LinkedHashSet<>();
        find(type, declared).ifPresent(found::add);
        found.add(declared);
        for (Class<?> contract : type.getInterfaces()) {
            find(contract, declared).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Method> find(Class<?> type, Method declared) {
        try {
            return Optional.of(type.getMethod(declared.getName(), declared.getParameterTypes()));
        } catch (NoSuchMethodException elsewhere) {
            return Optional.empty();
        }
    }

    List<String> faults() {
        return faults;
    }

    List<Operation> operations() {
        return operations;
    }

    Map<Method, Access> access() {
        return access;
    }
}
