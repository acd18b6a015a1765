package org.radnice.web.internal.dispatch;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.osgi.framework.Version;
import org.radnice.web.api.WebModule;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.Settings;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.error.ErrorWriter;
import org.radnice.web.internal.form.FormReader;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;

/** Makes the servers of one generation of a module, each at a private address, and checks what they publish. */
final class ModuleServers {

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    private final CxfRuntime cxf;
    private final Settings settings;
    private final SecurityHolder security;
    private final Calls calls;
    private final ErrorWriter errors;
    private final PageRenderer renderer;
    private final AtomicLong counter = new AtomicLong();

    ModuleServers(
            CxfRuntime cxf, Settings settings, SecurityHolder security, Calls calls, ErrorWriter errors, PageRenderer renderer) {
        this.cxf = cxf;
        this.settings = settings;
        this.security = security;
        this.calls = calls;
        this.errors = errors;
        this.renderer = renderer;
    }

    /**
     * Makes a generation that is not published yet.
     *
     * @param soapAtOnce whether its SOAP server is not left to its first request
     * @throws UnpublishableException when the module breaks a rule; nothing is left behind
     */
    Generation create(WebModule module, Version version, long rank, Engines.Face face, boolean soapAtOnce) {
        return cxf.within(() -> new Build(module, face, soapAtOnce, counter.incrementAndGet()).generation(version, rank));
    }

    private final class Build {

        private final WebModule module;
        private final Engines.Face face;
        private final boolean soapAtOnce;
        private final String address;
        private final List<Server> servers = new CopyOnWriteArrayList<>();
        private final List<Generation.Place> places = new ArrayList<>();
        private final List<Operation> operations = new ArrayList<>();
        private final List<RestOperation> described = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Build(WebModule module, Engines.Face face, boolean soapAtOnce, long number) {
            this.module = module;
            this.face = face;
            this.soapAtOnce = soapAtOnce;
            this.address = "/g" + number;
        }

        Generation generation(Version version, long rank) {
            String name = module.name();
            if (name == null || !NAME.matcher(name).matches()) {
                throw new UnpublishableException("A module's name is one lower-case word, not " + name);
            }
            try {
                pages(name);
                rest(name);
                soap(name);
            } catch (RuntimeException failed) {
                destroy();
                throw failed instanceof UnpublishableException ? failed
                        : new UnpublishableException("CXF refuses it: " + failed.getMessage(), failed);
            }
            if (!faults.isEmpty()) {
                destroy();
                throw new UnpublishableException(String.join("; ", faults));
            }
            return new Generation(name, version, rank, places, operations, described, face, this::destroy);
        }

        private void pages(String name) {
            List<Object> resources = module.pages();
            if (resources.isEmpty()) {
                return;
            }
            JaxrsOperations published = jaxrs(name, Kind.PAGE, "", "/pages", resources);
            Target target = new PageTarget(face, renderer, calls, cxf.target(address + "/pages", "/"));
            published.prefixes().forEach(prefix -> places.add(new Generation.Place(prefix, false, Kind.PAGE, target)));
            if (published.root()) {
                places.add(new Generation.Place("/", true, Kind.PAGE, target));
            }
        }

        private void rest(String name) {
            List<Object> resources = module.rest();
            if (resources.isEmpty()) {
                return;
            }
            String path = "/api/" + name + "/v1";
            jaxrs(name, Kind.REST, path, "/rest", resources);
            places.add(new Generation.Place(path, false, Kind.REST, cxf.target(address + "/rest", path)));
        }

        private JaxrsOperations jaxrs(String name, Kind kind, String path, String suffix, List<Object> resources) {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(cxf.bus());
            factory.setAddress(address + suffix);
            factory.setServiceBeanObjects(resources.toArray());
            factory.setProperties(new HashMap<>(Map.of(
                    FaultListener.class.getName(), quiet(), "replace.loopback.address.with.localhost", false)));
            // Known only when the resources have been read; the filter gets what the check has found.
            Map<Method, Access> access = new HashMap<>();
            ErrorMapper mapper = new ErrorMapper(errors, calls);
            factory.setProviders(List.of(
                    mapper, new ErrorMapper.ForWebApplicationException(mapper), new BeforeResponse(calls, path),
                    new PageWriter(face, renderer, calls), new FormReader(settings, calls), JsonProviders.create(),
                    new AccessFilter(access, security, calls)));
            factory.getOutInterceptors().add(new DateHeader());
            Server server = factory.create();
            servers.add(server);
            // It would let clients replace their Accept and Content-Type headers by the query.
            ServerProviderFactory providers =
                    (ServerProviderFactory) server.getEndpoint().get(ServerProviderFactory.class.getName());
            providers.setRequestPreprocessor(null);
            JaxrsOperations published =
                    new JaxrsOperations(name, kind, path, factory.getServiceFactory().getClassResourceInfo());
            faults.addAll(published.faults());
            operations.addAll(published.operations());
            described.addAll(published.rest());
            access.putAll(published.access());
            return published;
        }

        private void soap(String name) {
            List<Object> services = module.soap();
            if (services.isEmpty()) {
                return;
            }
            if (services.size() > 1) {
                faults.add("A module has at most one SOAP service");
                return;
            }
            String path = "/soap/" + name;
            Object implementation = services.get(0);
            SoapOperations published = new SoapOperations(name, path, implementation);
            faults.addAll(published.faults());
            operations.addAll(published.operations());
            if (!faults.isEmpty()) {
                return;
            }
            LateTarget target = new LateTarget(() -> cxf.within(() -> soapServer(path, implementation, published.access())));
            if (soapAtOnce) {
                target.make();
            }
            places.add(new Generation.Place(path, true, Kind.SOAP, target));
        }

        /** Costs more than all the rest of a module, most of it for what XML Schema and the bindings need. */
        private Target soapServer(String path, Object implementation, Map<Method, Access> access) {
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(cxf.bus());
            factory.setAddress(address + "/soap");
            factory.setServiceBean(implementation);
            factory.setInvoker(new SoapInvoker(implementation, access, security, calls));
            Map<String, Object> properties = new HashMap<>();
            properties.put("schema-validation-enabled", "IN");
            properties.put(FaultListener.class.getName(), quiet());
            factory.setProperties(properties);
            factory.getInInterceptors().add(new OwnEncoding());
            factory.getOutFaultInterceptors().add(new SoapFaults(errors, calls));
            servers.add(factory.create());
            return cxf.target(address + "/soap", path);
        }

        /** Errors are logged once, by our own mapper. */
        private FaultListener quiet() {
            return (exception, description, message) -> false;
        }

        private void destroy() {
            cxf.within(() -> {
                servers.forEach(Server::destroy);
                return null;
            });
        }
    }
}
