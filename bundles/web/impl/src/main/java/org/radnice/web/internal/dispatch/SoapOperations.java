package org.radnice.web.internal.dispatch;

import jakarta.jws.Oneway;
import jakarta.jws.WebMethod;
import jakarta.jws.WebService;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.radnice.security.api.Audited;
import org.radnice.web.internal.Kind;

/**
 * What a SOAP service publishes, and who may call it; annotations stand on the interface or on the implementation. Found without CXF,
 * whose server is made later.
 */
final class SoapOperations {

    private final List<Operation> operations = new ArrayList<>();
    private final Map<Method, Access> access = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Class<?> type;

    SoapOperations(String module, String path, Object implementation) {
        type = implementation.getClass();
        Arrays.stream(contract().getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isBridge())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> add(module, path, method));
        if (operations.isEmpty() && faults.isEmpty()) {
            faults.add(type.getSimpleName() + " publishes no operation");
        }
    }

    /** Where the methods are declared: the interface that the service names, or its own class. */
    private Class<?> contract() {
        WebService service = type.getAnnotation(WebService.class);
        if (service == null) {
            faults.add(type.getSimpleName() + " needs @WebService");
            return type;
        }
        return Arrays.stream(type.getInterfaces())
                .filter(candidate -> candidate.getName().equals(service.endpointInterface()))
                .findFirst()
                .<Class<?>>map(found -> found)
                .orElse(type);
    }

    private void add(String module, String path, Method declared) {
        String place = type.getSimpleName() + "." + declared.getName();
        List<Method> said = declarations(declared);
        WebMethod web = said.stream()
                .map(method -> method.getAnnotation(WebMethod.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (web == null) {
            faults.add(place + " is public: it needs @WebMethod, with exclude = true when it is no operation");
            return;
        }
        if (web.exclude()) {
            return;
        }
        if (said.stream().anyMatch(method -> method.isAnnotationPresent(Oneway.class))) {
            faults.add(place + " is one-way: it would run on outside of its call");
            return;
        }
        Optional<Access> allowed = said.stream().map(Access::of).flatMap(Optional::stream).findFirst();
        if (allowed.isEmpty()) {
            faults.add(place + " needs one of @Public, @SignedIn and @Requires");
            return;
        }
        String audit = said.stream()
                .map(method -> method.getAnnotation(Audited.class))
                .filter(Objects::nonNull)
                .map(Audited::value)
                .findFirst()
                .orElse("");
        said.forEach(method -> access.put(method, allowed.get()));
        String name = web.operationName().isEmpty() ? declared.getName() : web.operationName();
        operations.add(new Operation(module, Kind.SOAP, "POST", path + "#" + name, allowed.get().permission(), audit));
    }

    /** The method as the class and its interfaces have it, the class first. */
    private List<Method> declarations(Method declared) {
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
