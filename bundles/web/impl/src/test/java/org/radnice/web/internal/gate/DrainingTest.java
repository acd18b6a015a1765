package org.radnice.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.sample.Sample;

/** A node that is to stop says so first, and answers for a while yet. */
class DrainingTest {

    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        site = new TestSite(Map.of("stop_grace_seconds", 5));
        site.publish(
                new Sample(site.calls, "1", () -> "one"),
                site.bundle("sample", "1.0.0", path -> DrainingTest.class.getResource("/sample/" + path)));
        site.health.bind(new HealthCheck() {
            @Override
            public String module() {
                return "kernel";
            }

            @Override
            public String name() {
                return "database";
            }

            @Override
            public Health check() {
                return Health.up("played");
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void aRunningNodeIsReadyAndKeepsConnections() throws Exception {
        assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(site.get("/ukazka").headers().firstValue("Connection")).isEmpty();
    }

    @Test
    void aStoppingNodeIsNotReadyAndStillAnswers() throws Exception {
        site.draining.begin();

        assertThat(site.drained).isEqualTo(Duration.ofSeconds(5));
        assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> page = site.get("/ukazka");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Connection")).hasValue("close");
    }

    @Test
    void withoutAGraceItWaitsForNothing() throws Exception {
        site.configure("stop_grace_seconds", 0);
        site.draining.begin();
        assertThat(site.drained).isZero();
        assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
    }
}
