package org.radnice.web.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.lang.ref.WeakReference;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.security.api.Public;
import org.radnice.web.api.WebModule;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.health.PublicationHealth;
import org.radnice.web.internal.sample.Sample;

/** Modules come, go and are replaced, over real sockets. */
class PublicationTest {

    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite(Map.of("waiting_seconds", 5));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    private ServiceRegistration<WebModule> sample(String version, Supplier<String> answer) {
        return site.publish(
                new Sample(site.calls, version, answer),
                site.bundle("sample", version, path -> PublicationTest.class.getResource("/sample/" + path)));
    }

    @Path("/spatne")
    public static final class Careless {

        @GET
        public String open() {
            return "open";
        }

        @POST
        @Public
        public String unaudited() {
            return "changed";
        }
    }

    @Path("/{any}")
    public static final class Greedy {

        @GET
        @Public
        @Produces("text/plain")
        public String any(@PathParam("any") String any) {
            return any;
        }
    }

    private static WebModule pages(String name, Object... resources) {
        return new WebModule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Object> pages() {
                return List.of(resources);
            }
        };
    }

    @Test
    void aModuleWithAnOperationThatSaysNothingIsNotPublished() throws Exception {
        ServiceRegistration<WebModule> registration = site.publish(pages("careless", new Careless()));
        assertThat(site.get("/spatne").statusCode()).isEqualTo(404);
        List<HealthCheck> checks = site.framework.services(HealthCheck.class);
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).module()).isEqualTo("careless");
        assertThat(checks.get(0).check().status()).isEqualTo(Health.Status.DOWN);
        assertThat(checks.get(0).check().detail()).contains("Careless.open needs", "Careless.unaudited changes");
        registration.unregister();
        assertThat(site.framework.services(HealthCheck.class)).isEmpty();
    }

    @Test
    void theWebTellsWhatItPublishesAndWhatItRefuses() throws Exception {
        HealthCheck check = new PublicationHealth(site.modules);
        assertThat(check.check()).isEqualTo(Health.warn("No module is published"));
        sample("1.0.0", () -> "one");
        assertThat(check.check()).isEqualTo(Health.up("Published: sample"));
        ServiceRegistration<WebModule> registration = site.publish(pages("careless", new Careless()));
        assertThat(check.check().status()).as("the others take requests").isEqualTo(Health.Status.WARN);
        assertThat(check.check().detail()).contains("careless").doesNotContain("sample");
        registration.unregister();
        assertThat(check.check().status()).isEqualTo(Health.Status.UP);
    }

    @Test
    void nobodyTakesTheWholeSite() {
        site.publish(pages("greedy", new Greedy()));
        assertThat(site.framework.services(HealthCheck.class)).hasSize(1);
        assertThat(site.modules.operations()).isEmpty();
    }

    @Test
    void operationsAreListed() {
        sample("1.0.0", () -> "one");
        assertThat(site.modules.operations())
                .extracting(Operation::method, Operation::path, Operation::permission, Operation::audit)
                .contains(
                        tuple("GET", "/ukazka/rada/{id}", "public", ""),
                        tuple(
                                "POST", "/api/sample/v1/things", "sample.thing.create", "sample.thing.created"),
                        tuple(
                                "POST", "/soap/sample#create", "sample.thing.create", "sample.thing.created"));
    }

    @Test
    void aGenerationThatIsGoneIsHeldByNobody() throws Exception {
        WeakReference<WebModule> gone = publishedUsedAndGone();
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
            // What a thread has had in hand last goes with its next request.
            site.get("/health/live");
        }
        assertThat(gone.get()).isNull();
    }

    private WeakReference<WebModule> publishedUsedAndGone() throws Exception {
        Sample module = new Sample(site.calls, "1.0.0", () -> "one");
        ServiceRegistration<WebModule> registration = site.publish(
                module, site.bundle("sample", "1.0.0", path -> PublicationTest.class.getResource("/sample/" + path)));
        AtomicBoolean once = new AtomicBoolean();
        for (int kind = 0; kind < 3; kind++) {
            once.set(false);
            assertThat(load(kind, () -> once.getAndSet(true))).isEqualTo(1);
        }
        registration.unregister();
        return new WeakReference<>(module);
    }

    @Test
    void anUpdateInPlaceIsWaitedFor() throws Exception {
        ServiceRegistration<WebModule> old = sample("1.0.0", () -> "one");
        old.unregister();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<HttpResponse<String>> waiting = threads.submit(() -> site.get("/api/sample/v1/things"));
            while (site.modules.dispatcher().waiting() == 0) {
                Thread.onSpinWait();
            }
            sample("1.0.1", () -> "two");
            assertThat(waiting.get(10, TimeUnit.SECONDS).body()).contains("two");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aModuleThatStaysAwayLeavesANoticeOfItsKind() throws Exception {
        ServiceRegistration<WebModule> old = sample("1.0.0", () -> "one");
        old.unregister();
        site.configure("waiting_seconds", 0);
        HttpResponse<String> page = site.get("/ukazka");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("mimo provoz", "<main");
        assertThat(site.get("/api/sample/v1/things").body()).startsWith("{").contains("web.module-away");
        assertThat(site.post("/soap/sample", "text/xml", "<a/>").body()).contains("Fault", "web.module-away");
    }

    @Test
    void aSlowRequestEndsInTheGenerationInWhichItBegan() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ServiceRegistration<WebModule> old = sample("1.0.0", () -> {
            inside.countDown();
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return "one";
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<HttpResponse<String>> slow = threads.submit(() -> site.get("/api/sample/v1/things"));
            inside.await();
            sample("1.0.1", () -> "two");
            Future<?> stopping = threads.submit(old::unregister);
            assertThat(site.get("/api/sample/v1/things").body()).contains("two");
            assertThat(stopping.isDone()).isFalse();
            release.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS).body()).contains("one");
            stopping.get(10, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sideBySideSwapsLoseNoRequestOfAnyKind() throws Exception {
        ServiceRegistration<WebModule> current = sample("1.0.0", () -> "thing");
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                int kind = i;
                clients.add(threads.submit(() -> load(kind, stop::get)));
            }
            for (int i = 1; i <= 6; i++) {
                ServiceRegistration<WebModule> next = sample("1.0." + i, () -> "thing");
                current.unregister();
                current = next;
            }
            stop.set(true);
            for (Future<Integer> client : clients) {
                assertThat(client.get(20, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
        assertThat(site.get("/ukazka").body()).contains("1.0.6");
    }

    private int load(int kind, BooleanSupplier stop) throws Exception {
        int answered = 0;
        while (!stop.getAsBoolean()) {
            HttpResponse<String> response;
            switch (kind) {
                case 0: response = site.get("/ukazka"); break;
                case 1:
                    response = site.post("/api/sample/v1/things/echo", "application/json", "{\"label\":\"a\",\"count\":1}");
                    break;
                default:
                    response = site.post("/soap/sample", "text/xml",
                            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                                    + "<s:hello xmlns:s=\"urn:radnice:sample:1\"><name>a</name></s:hello></e:Body></e:Envelope>");
            }
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            answered++;
        }
        return answered;
    }
}
