package org.radnice.web.internal.dispatch;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HTTPTransportFactory;

/**
 * The one CXF bus. CXF looks its parts up through the thread's context loader, so that is the loader of its bundle whenever CXF
 * runs.
 */
final class CxfRuntime implements AutoCloseable {

    /** Under which CXF finds the address that the client used; a bare path would double Location headers. */
    private static final String ENDPOINT_ADDRESS = "org.apache.cxf.transport.endpoint.address";

    /** Work that may throw what it likes. */
    interface Work<T> {
        T run() throws Exception;
    }

    private final ClassLoader loader = Bus.class.getClassLoader();
    private final Bus bus;
    private final DestinationRegistry registry;

    CxfRuntime() {
        bus = within(() -> {
            Map<String, Object> properties = new HashMap<>();
            properties.put("bus.id", "radnice");
            Bus made = new ExtensionManagerBus(new HashMap<>(), properties, loader);
            made.setExtension(loader, ClassLoader.class);
            // The JVM-wide default is for clients that make their own bus.
            BusFactory.clearDefaultBusForAnyThread(made);
            BusFactory.setThreadDefaultBus(null);
            return made;
        });
        registry = bus.getExtension(HTTPTransportFactory.class).getRegistry();
    }

    Bus bus() {
        return bus;
    }

    /** Runs something with CXF's loader as context loader; what is thrown comes out as it is or as the cause. */
    <T> T within(Work<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } catch (RuntimeException untouched) {
            throw untouched;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The way into a server of this bus.
     *
     * @param address private one of the server
     * @param publicPath where clients see it, without a slash at the end
     */
    Target target(String address, String publicPath) {
        AbstractHTTPDestination destination = registry.getDestinationForPath(address);
        if (destination == null) {
            throw new IllegalStateException("CXF has no destination " + address);
        }
        return (request, response) -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                ServletContext context = request.getServletContext();
                request.setAttribute(ENDPOINT_ADDRESS, baseUrl(request) + publicPath);
                destination.invoke(null, context, request, response);
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    private static String baseUrl(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    @Override
    public void close() {
        within(() -> {
            bus.shutdown(true);
            return null;
        });
    }
}
