package org.radnice.web.internal;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;

/** As much of a framework as a service tracker and bundle entries need. */
public final class FakeFramework {

    private record Registered(ServiceReference<?> reference, Object service) {}

    private final List<ServiceListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Registered> services = new CopyOnWriteArrayList<>();
    private final List<Bundle> bundles = new CopyOnWriteArrayList<>();
    private final AtomicLong bundleIds = new AtomicLong();
    private final Bundle self = bundle("org.radnice.web", "1.0.0", "web", FakeFramework.class.getClassLoader()::getResource);
    private final BundleContext context = (BundleContext) proxy(BundleContext.class, (method, arguments) -> {
        switch (method) {
            case "getBundle": return self;
            case "getBundles": return bundles.toArray(new Bundle[0]);
            case "addServiceListener": listeners.add((ServiceListener) arguments[0]); return null;
            case "removeServiceListener": listeners.remove(arguments[0]); return null;
            case "getAllServiceReferences":
            case "getServiceReferences": return references((String) arguments[0]);
            case "createFilter": return FrameworkUtil.createFilter((String) arguments[0]);
            case "getService":
                return services.stream().filter(s -> s.reference() == arguments[0]).map(Registered::service).findAny().orElse(null);
            case "ungetService": return true;
            case "registerService":
                return register(((Class<?>) arguments[0]).getName(), arguments[1], self);
            default: throw new UnsupportedOperationException(method);
        }
    });
    private long ids;

    private interface Answer {
        Object to(String method, Object[] arguments) throws Exception;
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "equals": return proxy == arguments[0];
                case "hashCode": return System.identityHashCode(proxy);
                case "toString": return type.getSimpleName();
                default: return answer.to(method.getName(), arguments);
            }
        });
    }

    public BundleContext context() {
        return context;
    }

    /** A bundle with entries. */
    public Bundle bundle(String name, String version, String module, Function<String, URL> entries) {
        Dictionary<String, String> headers = new Hashtable<>(Map.of("Radnice-Module", module));
        long id = bundleIds.incrementAndGet();
        Bundle bundle = (Bundle) proxy(Bundle.class, (method, arguments) -> {
            switch (method) {
                case "getBundleId": return id;
                case "getLastModified": return 0L;
                case "getSymbolicName": return name;
                case "getState": return Bundle.ACTIVE;
                case "adapt":
                    return proxy(BundleRevision.class, (asked, none) -> {
                        if (asked.equals("getDeclaredCapabilities")) {
                            return List.of();
                        }
                        throw new UnsupportedOperationException(asked);
                    });
                case "getVersion": return Version.parseVersion(version);
                case "getEntry": return entries.apply((String) arguments[0]);
                case "getHeaders": return headers;
                case "compareTo": return 0;
                default: throw new UnsupportedOperationException(method);
            }
        });
        bundles.add(bundle);
        return bundle;
    }

    /** Takes the bundle away, without its services. */
    public void uninstall(Bundle bundle) {
        bundles.remove(bundle);
    }

    /** Registers a service; the registration's unregister returns when all listeners have. */
    @SuppressWarnings("unchecked")
    public <S> ServiceRegistration<S> register(String type, Object service, Bundle bundle) {
        long id = ++ids;
        ServiceReference<S> reference = (ServiceReference<S>) proxy(ServiceReference.class, (method, arguments) -> {
            switch (method) {
                case "getBundle": return bundle;
                case "getProperty":
                    return Constants.SERVICE_ID.equals(arguments[0]) ? (Object) id
                            : Constants.OBJECTCLASS.equals(arguments[0]) ? new String[] {type} : null;
                case "compareTo": return 0;
                default: throw new UnsupportedOperationException(method);
            }
        });
        Registered registered = new Registered(reference, service);
        services.add(registered);
        fire(ServiceEvent.REGISTERED, reference);
        return (ServiceRegistration<S>) proxy(ServiceRegistration.class, (method, arguments) -> {
            if (method.equals("unregister")) {
                fire(ServiceEvent.UNREGISTERING, reference);
                services.remove(registered);
                return null;
            }
            return reference;
        });
    }

    /** Services of this type. */
    public <S> List<S> services(Class<S> type) {
        List<S> found = new ArrayList<>();
        for (Registered registered : services) {
            if (((String[]) registered.reference().getProperty(Constants.OBJECTCLASS))[0].equals(type.getName())) {
                found.add(type.cast(registered.service()));
            }
        }
        return found;
    }

    private ServiceReference<?>[] references(String type) {
        return services.stream()
                .map(Registered::reference)
                .filter(reference -> ((String[]) reference.getProperty(Constants.OBJECTCLASS))[0].equals(type))
                .toArray(ServiceReference<?>[]::new);
    }

    private void fire(int type, ServiceReference<?> reference) {
        String name = ((String[]) reference.getProperty(Constants.OBJECTCLASS))[0];
        if (name.equals("org.radnice.web.api.WebModule")) {
            listeners.forEach(listener -> listener.serviceChanged(new ServiceEvent(type, reference)));
        }
    }
}
