package org.radnice.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.radnice.itests.Distribution;
import org.radnice.itests.Visitor;

/** What Lighthouse says of pages: accessibility and best practices, 100 each. */
record LighthousePart(Site site, Path tools, Report report) implements Part {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CATEGORIES = List.of("accessibility", "best-practices");

    /** A page to be looked at, with the cookies that it needs. */
    private record Visit(String path, String cookies) {}

    @Override
    public void run() throws Exception {
        Path program = tools.resolve("node_modules/.bin/lighthouse");
        if (!Files.isExecutable(program)) {
            report.holds(false, "Lighthouse", "is not installed", "npm is needed, and Chromium");
            return;
        }
        for (Map.Entry<String, Visit> visit : visits(site.server()).entrySet()) {
            judge(program, visit.getKey(), visit.getValue());
        }
    }

    private static Map<String, Visit> visits(Distribution server) throws IOException, InterruptedException {
        Visitor citizen = new Visitor(server);
        String step = Visitor.next(citizen.post("/formulare/hlaseni-zavad/zacit"));
        Map<String, Visit> visits = new LinkedHashMap<>();
        visits.put("home page", new Visit(Site.HOME_PAGE, ""));
        visits.put("service page", new Visit(Site.SERVICE_PAGE, ""));
        visits.put("form step", new Visit(step, citizen.cookieHeader()));
        visits.put("search", new Visit("/hledat?q=popelnice", ""));
        visits.put("sign-in", new Visit("/prihlaseni", ""));
        return visits;
    }

    private void judge(Path program, String name, Visit visit) throws IOException, InterruptedException {
        JsonNode result = look(program, visit);
        for (String category : CATEGORIES) {
            JsonNode judged = result.path("categories").path(category);
            double score = judged.path("score").asDouble(0) * 100;
            report.holds(score == 100, name + ", " + category, "%.0f".formatted(score), "100");
            if (score < 100) {
                report.line(visit.path() + ": " + String.join(", ", failed(result, judged)));
            }
        }
    }

    private static List<String> failed(JsonNode result, JsonNode category) {
        List<String> names = new ArrayList<>();
        category.path("auditRefs").forEach(reference -> {
            String id = reference.path("id").asText();
            JsonNode score = result.path("audits").path(id).path("score");
            if (reference.path("weight").asDouble() > 0 && score.isNumber() && score.asDouble() < 1) {
                names.add(id);
            }
        });
        if (result.path("runtimeError").has("message")) {
            names.add(result.path("runtimeError").path("message").asText());
        }
        return names;
    }

    private JsonNode look(Path program, Visit visit) throws IOException, InterruptedException {
        Path output = Files.createTempFile(site.installation().work(), "lighthouse", ".json");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                site.server().address().replace("127.0.0.1", "localhost") + visit.path(),
                "--quiet",
                "--output=json",
                "--output-path=" + output,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"));
        if (!visit.cookies().isEmpty()) {
            command.add("--extra-headers=" + JSON.writeValueAsString(Map.of("Cookie", visit.cookies())));
        }
        Path log = Files.createTempFile(site.installation().work(), "lighthouse", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("Lighthouse failed at " + visit.path() + ": " + Files.readString(log));
        }
        return JSON.readTree(output.toFile());
    }
}
