package org.radnice.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketLoadTest {

    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newFixedThreadPool(4);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sized", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, Math.max(1, body.length));
            exchange.getResponseBody().write(body.length == 0 ? new byte[1] : body);
            exchange.close();
        });
        server.createContext("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[50_000]);
            exchange.close();
        });
        server.createContext("/missing", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void countsEachRequestOnce() throws InterruptedException {
        List<Request> requests = List.of(
                Request.get("localhost", "/sized"),
                Request.get("localhost", "/chunked"),
                Request.of("POST", "POST", "localhost", "/sized", Map.of("X-A", "b"), "tělo"));

        LoadResult result = load(requests).count(600);

        assertThat(result.requests()).isEqualTo(600);
        assertThat(result.failures()).isEmpty();
        assertThat(result.latencies().percentile(0.5)).isPositive();
    }

    @Test
    void namesWhatFailed() throws InterruptedException {
        LoadResult result = load(List.of(Request.get("localhost", "/missing"))).count(20);

        assertThat(result.requests()).isZero();
        assertThat(result.failures()).containsExactlyEntriesOf(Map.of("GET /missing -> 404", 20L));
    }

    @Test
    void sendsNothingBeforeItIsDue() throws InterruptedException {
        LoadResult result = load(List.of(Request.get("localhost", "/sized"))).during(Duration.ofSeconds(1), 100);

        // A hundred, and one more for each connection, which is due when the second is over.
        assertThat(result.requests()).isBetween(1L, 104L);
    }

    private SocketLoad load(List<Request> requests) {
        return new SocketLoad(server.getAddress(), requests, 4, status -> status == 200);
    }
}
