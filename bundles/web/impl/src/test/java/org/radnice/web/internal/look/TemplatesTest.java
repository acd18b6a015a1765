package org.radnice.web.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of all modules that stand beside this one keep to the layout, its macros, its classes and their texts. */
class TemplatesTest {

    private static final Path WEB = Path.of("src", "main");
    private static final Path BUNDLES = Path.of("..", "..");
    private static final Set<String> FUNCTIONS =
            Set.of("t", "asset", "range", "max", "min", "block", "parent", "i18n");

    static List<Path> modules() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            return bundles.map(bundle -> bundle.resolve("impl/src/main/resources"))
                    .filter(resources -> Files.isDirectory(resources.resolve("templates")))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void compile(Path resources) throws IOException {
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new DelegatingLoader(List.of(loader(resources), loader(WEB.resolve("resources")))))
                .extension(new Filters())
                .build();
        for (Path template : templates(resources)) {
            String name = resources.resolve("templates").relativize(template).toString();
            assertThat(engine.getTemplate(name.substring(0, name.length() - ".peb".length()))).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void callOnlyMacrosThatExist(Path resources) throws IOException {
        Set<String> known = new HashSet<>(FUNCTIONS);
        known.addAll(all("\\{% *macro +(\\w+)\\(", Files.readString(WEB.resolve("resources/templates/layout/fields.peb"))));
        for (Path template : templates(resources)) {
            known.addAll(all("\\{% *macro +(\\w+)\\(", Files.readString(template)));
        }
        for (Path template : templates(resources)) {
            assertThat(without(all("\\{\\{-? *(\\w+)\\(", code(template)), known)).as("%s", template).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void useOnlyClassesThatExist(Path resources) throws IOException {
        Set<String> known = new HashSet<>();
        try (Stream<Path> sheets = Files.list(WEB.resolve("styles"))) {
            for (Path sheet : sheets.toList()) {
                known.addAll(all("\\.(rad-[a-z_-]+)", Files.readString(sheet)));
            }
        }
        // The frame's mark of a page that is not of the employees' part.
        known.add("rad-public");
        for (Path template : templates(resources)) {
            Set<String> used = all("class=\"([^\"{]*)", code(template)).stream()
                    .flatMap(names -> Stream.of(names.split("\\s+")))
                    .filter(name -> name.startsWith("rad-") && !name.endsWith("-"))
                    .collect(Collectors.toSet());
            assertThat(without(used, known)).as("%s", template).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void useOnlyTextsThatExist(Path resources) throws IOException {
        Set<String> known = new HashSet<>(texts(resources));
        known.addAll(texts(WEB.resolve("resources")));
        for (Path template : templates(resources)) {
            Set<String> used = all("\\bt\\(\"([a-z0-9.-]+)\"(?! *~)", code(template));
            assertThat(without(used, known)).as("%s", template).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void haveNothingInline(Path resources) throws IOException {
        for (Path template : templates(resources)) {
            if (template.endsWith("layout/document.peb") || extendsDocument(template)) {
                continue;
            }
            assertThat(code(template)).as("%s", template)
                    .doesNotContain(" style=\"").doesNotContain("<style").doesNotContain("| raw").doesNotContain("|raw")
                    .doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    private static boolean extendsDocument(Path template) throws IOException {
        return Files.readString(template).contains("{% extends \"layout/document\" %}");
    }

    private static String code(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)\\{#.*?#\\}", "");
    }

    private static Set<String> without(Set<String> used, Set<String> known) {
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(known);
        return unknown;
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> templates(Path resources) throws IOException {
        try (Stream<Path> files = Files.walk(resources.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".peb")).sorted().toList();
        }
    }

    private static Set<String> texts(Path resources) throws IOException {
        Path folder = resources.resolve("i18n");
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith("_cs.properties")).toList()) {
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                }
            }
        }
        return texts.stringPropertyNames();
    }

    private static FileLoader loader(Path resources) {
        FileLoader loader = new FileLoader(resources.resolve("templates").toAbsolutePath().normalize().toString());
        loader.setSuffix(".peb");
        return loader;
    }

    /** Names alone: nothing is rendered here. */
    private static final class Filters extends AbstractExtension {

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("date", new Same(), "datetime", new Same(), "time", new Same(), "typeset", new Same(), "money", new Same());
        }
    }

    private static final class Same implements Filter {

        @Override
        public Object apply(Object in, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return in;
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("style");
        }
    }
}
