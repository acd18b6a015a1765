package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is in the log: enough to find a request again, nothing about people, and no more than fits. */
class LogIT {

    /** Each is written by a person somewhere below and by nobody else. */
    private static final List<String> PERSONAL = List.of(
            "Křepelková", "Nevídaná", "krepelkova", "nevidana", "1951-08-17", "736123987", "736 123 987", "Zapadlá", "Čmoudík",
            "203981000123456", "tajne-krepelci-heslo");

    @Test
    void inEvaluation() throws Exception {
        try (Distribution server = Distribution.start(rotating(Setup.evaluation("log-evaluation")))) {
            aPersonGoesThrough(server);
            for (int i = 0; i < 300; i++) {
                server.get("/neni-tu-" + i);
            }
            server.stop();
            nothingPersonal(server);
            itHasRotated(server);
        }
    }

    @Test
    void inProduction() throws Exception {
        try (Distribution server = Distribution.start(Setup.production("log-production"))) {
            aPersonGoesThrough(server);
            server.stop();
            nothingPersonal(server);
        }
    }

    /** The shipped settings with smaller files. */
    private static Setup rotating(Setup setup) {
        return setup.with("org.ops4j.pax.logging.cfg", "log4j2.appender.file.policies.size.size = 8KB")
                .with("org.radnice.web.cfg", "log.requests = all");
    }

    /** Files two forms, looks up, registers, mistypes, and sends what nobody can read. */
    private static void aPersonGoesThrough(Distribution server) throws Exception {
        HttpResponse<String> fault = submit(server, "hlaseni-zavad", """
                {"answers":{"category":"road","description":"Nevídaná díra, Křepelková","danger":false,"place":"Zapadlá 3",
                "name":"Zuzana Křepelková","email":"krepelkova@nevidana.example","phone":"736 123 987"},"files":[],"language":"cs"}""");
        assertThat(fault.statusCode()).as(fault.body()).isEqualTo(201);
        theRequestIsFoundAgain(server, fault);
        HttpResponse<String> dog = submit(server, "pes-prihlaseni", """
                {"answers":{"holderKind":"person","holderName":"Zuzana Křepelková","birthDate":"1951-08-17",
                "holderAddress":{"street":"Zapadlá","number":"3","city":"Chomutov","zip":"430 01"},
                "dogName":"Čmoudík","breed":"jezevčík","sex":"male","dogBorn":"2024-01-01","chip":"203981000123456",
                "keptSince":"2024-03-01","order":"first","exemption":"none","email":"krepelkova@nevidana.example",
                "phone":"736123987","truth":true},"files":[],"language":"cs"}""");
        assertThat(dog.statusCode()).as(dog.body()).isIn(201, 422);
        submit(server, "hlaseni-zavad", "{\"answers\":{\"description\":\"Křepelková");
        submit(server, "hlaseni-zavad", "{\"answers\":{\"email\":\"krepelkova@\",\"phone\":\"736123987x\"}}");

        Visitor visitor = new Visitor(server);
        visitor.get("/hledani?q=K%C5%99epelkov%C3%A1");
        visitor.get("/hledat?q=K%C5%99epelkov%C3%A1");
        visitor.post("/registrace", "name", "Zuzana Křepelková", "email", "krepelkova@nevidana.example", "password", "tajne-krepelci-heslo");
        for (int i = 0; i < 4; i++) {
            visitor.post("/prihlaseni", "email", "krepelkova@nevidana.example", "password", "tajne-krepelci-heslo" + i);
        }
        visitor.post("/zapomenute-heslo", "email", "krepelkova@nevidana.example");
        visitor.get("/krepelkova@nevidana.example");
        server.send(server.request("/soap/forms")
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString("<s:Envelope><Křepelková"))
                .build());
        // Handlers of events write as well: they are through when their messages have been written.
        Mailbox.of(server).text("krepelkova@nevidana.example", 2);
    }

    private static HttpResponse<String> submit(Distribution server, String form, String body) throws Exception {
        return server.send(server.request("/api/forms/v1/forms/" + form + "/submissions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static void theRequestIsFoundAgain(Distribution server, HttpResponse<String> answer) {
        String correlation = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        Await.until(
                "the log has the request",
                Distribution.STOP,
                () -> everything(server).stream().anyMatch(line -> line.contains(correlation) && line.contains("POST")),
                server::evidence);
    }

    private static void nothingPersonal(Distribution server) throws IOException {
        List<String> lines = everything(server);
        assertThat(lines).hasSizeGreaterThan(20);
        for (String word : PERSONAL) {
            assertThat(lines).as(word).noneMatch(line -> line.contains(word));
        }
        assertThat(lines).noneMatch(line -> line.contains("\tat ") || line.matches("\\S+ ERROR .*"));
    }

    private static void itHasRotated(Distribution server) throws IOException {
        try (Stream<Path> files = Files.list(server.home().resolve("data/log"))) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.matches("radnice-\\d+\\.log\\.gz"));
        }
    }

    /** All lines of all files of the log, unpacked. */
    private static List<String> everything(Distribution server) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(server.console()));
        try (Stream<Path> files = Files.list(server.home().resolve("data/log"))) {
            for (Path file : files.toList()) {
                try (InputStream raw = Files.newInputStream(file);
                        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                    new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
