package org.radnice.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.web.api.WebModule;

/** Services of the modules appear and vanish with their modules, seen from inside. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {

    private static final long DEADLINE_SECONDS = 60;

    @Inject
    private BootFinished bootFinished;

    @Inject
    private FeaturesService features;

    @Inject
    private ServiceComponentRuntime components;

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] configuration() throws IOException {
        File work = new File(System.getProperty("radnice.work"));
        String artifacts = System.getProperty("radnice.repository");
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("radnice.archive")).toURI().toString())
                    .karafVersion("4.4.10")
                    .name("Radnice")
                    .unpackDirectory(work)
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole(),
            systemProperty("org.ops4j.pax.url.mvn.localRepository").value(artifacts),
            systemProperty("radnice.mode").value("evaluation"),
            editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", ""),
            editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", artifacts),
            editConfigurationFilePut("etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", freePort()),
            editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", freePort()),
        };
    }

    @Test
    public void everyModuleHasItsSchemaAndIsPublished() {
        await("schemas", () -> schemas().containsAll(List.of("kernel", "web", "security", "portal", "forms", "notification")));
        await("publications", () -> published().containsAll(List.of("security", "portal", "forms", "notification")));
    }

    @Test
    public void noComponentFailsToActivate() {
        await("publications", () -> published().containsAll(List.of("security", "portal", "forms")));
        Set<String> failed = new TreeSet<>();
        components.getComponentDescriptionDTOs(context.getBundles()).forEach(component -> components
                .getComponentConfigurationDTOs(component)
                .stream()
                .filter(one -> one.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .forEach(one -> failed.add(component.name)));
        assertEquals(Set.of(), failed);
    }

    @Test
    public void aModuleThatIsRemovedTakesItsServicesAndComesBackWithThem() throws Exception {
        await("publications", () -> published().containsAll(List.of("security", "portal", "forms")));
        Set<String> others = published();
        others.remove("forms");
        Set<Long> untouched = active("forms");
        Feature forms = features.getFeature("forms");

        features.uninstallFeature(forms.getName(), forms.getVersion(), quietly());

        await("forms is gone", () -> !published().contains("forms"));
        assertTrue("the others run on", published().containsAll(others));
        assertEquals("no bundle of another module was stopped", untouched, active("forms"));
        assertTrue(Arrays.stream(context.getBundles()).noneMatch(bundle -> bundle.getSymbolicName().equals("org.radnice.forms")));

        features.installFeature(forms.getName(), forms.getVersion(), quietly());

        await("forms is back", () -> published().contains("forms"));
        assertTrue("the others run on", published().containsAll(others));
    }

    private static EnumSet<FeaturesService.Option> quietly() {
        return EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);
    }

    private Set<String> schemas() {
        Set<String> modules = new TreeSet<>();
        for (ServiceReference<SchemaVersion> reference : references(SchemaVersion.class)) {
            modules.add(String.valueOf(reference.getProperty(SchemaVersion.MODULE)));
        }
        return modules;
    }

    private Set<String> published() {
        Set<String> modules = new TreeSet<>();
        for (ServiceReference<WebModule> reference : references(WebModule.class)) {
            WebModule module = context.getService(reference);
            if (module != null) {
                modules.add(module.name());
                context.ungetService(reference);
            }
        }
        return modules;
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our active bundles but those of one module. */
    private Set<Long> active(String module) {
        Set<Long> ids = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            String name = bundle.getSymbolicName();
            boolean other = name.startsWith("org.radnice.") && !name.startsWith("org.radnice." + module);
            if (other && !name.startsWith("org.radnice.runtime.pdf") && bundle.getState() == Bundle.ACTIVE) {
                ids.add(bundle.getBundleId());
            }
        }
        return ids;
    }

    private static void await(String what, BooleanSupplier fact) {
        long end = System.nanoTime() + DEADLINE_SECONDS * 1_000_000_000;
        while (!fact.getAsBoolean()) {
            assertTrue("Not within " + DEADLINE_SECONDS + " s: " + what, System.nanoTime() < end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
