package org.radnice.forms.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The suites of the JsonLogic community, read from outside of the repository. */
class JsonLogicSuiteTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Case(String name, Object rule, Object data, boolean fails, Object expected) {}

    @TestFactory
    Stream<DynamicTest> suites() throws IOException {
        Path folder = Path.of(System.getProperty("radnice.conformance", "none"), "forms", "jsonlogic", "suites");
        if (!Files.isDirectory(folder)) {
            System.out.println("SKIPPED JsonLogic suites: no folder " + folder);
            Assumptions.abort("no folder of suites");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> suites = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("index.json"))
                    .sorted()
                    .toList();
            return suites.stream()
                    .map(suite -> DynamicTest.dynamicTest(folder.relativize(suite).toString(), () -> check(cases(suite))));
        }
    }

    private static void check(List<Case> cases) {
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            Object got;
            try {
                got = Expression.compile(one.rule(), false).evaluate(one.data());
                if (one.fails()) {
                    wrong.add(one.name() + ": expected the error " + one.expected() + ", got " + got);
                    continue;
                }
            } catch (LogicFault fault) {
                got = fault.error();
                if (!one.fails()) {
                    wrong.add(one.name() + ": expected " + one.expected() + ", failed with " + got);
                    continue;
                }
            }
            if (!same(one.expected(), got)) {
                wrong.add(one.name() + ": expected " + one.expected() + ", got " + got);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Equal as JSON; of an error only what the suite names has to be there. */
    private static boolean same(Object expected, Object got) {
        if (expected instanceof Number a && got instanceof Number b) {
            return Math.abs(a.doubleValue() - b.doubleValue()) < 1e-9;
        }
        if (expected instanceof List<?> a && got instanceof List<?> b) {
            return a.size() == b.size()
                    && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        }
        if (expected instanceof Map<?, ?> a && got instanceof Map<?, ?> b) {
            return a.entrySet().stream().allMatch(entry -> same(entry.getValue(), b.get(entry.getKey())));
        }
        return Objects.equals(expected, got);
    }

    private static List<Case> cases(Path suite) {
        try {
            List<Case> cases = new ArrayList<>();
            for (JsonNode node : JSON.readTree(suite.toFile())) {
                if (!node.isObject()) {
                    continue;
                }
                boolean fails = node.has("error");
                cases.add(new Case(
                        node.path("description").asText() + " " + node.get("rule"),
                        plain(node.get("rule")),
                        plain(node.path("data")),
                        fails,
                        plain(node.get(fails ? "error" : "result"))));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object plain(JsonNode node) {
        return node == null || node.isMissingNode() ? null : JSON.convertValue(node, Object.class);
    }
}
