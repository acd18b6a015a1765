package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must be written down of every module and every contract. */
class DocumentationIT {

    private static final Path BUNDLES = Installation.sources().resolve("bundles");
    private static final List<String> PARTS =
            List.of("Purpose", "Configuration", "Commands", "Endpoints", "Events", "Swap");

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(Files::isDirectory).filter(folder -> !folder.endsWith("runtime")).sorted().toList();
        }
    }

    @Test
    void everyModuleSaysWhatItIsForAndHowItIsRun() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path module : modules()) {
            Path readme = module.resolve("README.md");
            String text = Files.isRegularFile(readme) ? Files.readString(readme) : "";
            for (String part : PARTS) {
                Pattern heading = Pattern.compile("(?im)^(#+ |(- )?\\*\\*)[^\\n:*]*\\b" + part + "\\b");
                if (!heading.matcher(text).find()) {
                    wrong.add(module.getFileName() + " has no part " + part);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everythingInAContractHasAComment() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path module : modules()) {
            Path contract = module.resolve("api/src/main/java");
            if (Files.isDirectory(contract)) {
                try (Stream<Path> files = Files.walk(contract)) {
                    wrong.addAll(UndocumentedApi.in(
                            files.filter(file -> file.toString().endsWith(".java")).toList()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTestOfTheDistributionIsListed() throws IOException {
        String list = Files.readString(Installation.sources().resolve("itests/README.md"));
        try (Stream<Path> files = Files.walk(Installation.sources().resolve("itests"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("IT.java"))
                            .map(name -> name.replace(".java", ""))
                            .filter(name -> !list.contains("`" + name + "`")))
                    .isEmpty();
        }
    }

    /** Whoever follows a page of the office's people looks for the words that it names. */
    @Test
    void boldWordsForTheOfficesPeopleAreLabels() throws IOException {
        Set<String> labels = czechTexts();
        List<String> unknown = new ArrayList<>();
        for (String page : List.of("podani.md", "uprava-obsahu.md")) {
            Pattern.compile("\\*\\*([^*]+)\\*\\*")
                    .matcher(Files.readString(Installation.sources().resolve("docs/user").resolve(page)))
                    .results()
                    .map(bold -> bold.group(1))
                    .filter(bold -> !labels.contains(bold))
                    .forEach(bold -> unknown.add(page + ": " + bold));
        }
        assertThat(unknown).isEmpty();
    }

    private static Set<String> czechTexts() throws IOException {
        Set<String> texts = new HashSet<>();
        for (Path module : modules()) {
            Path file = module.resolve("impl/src/main/resources/i18n/messages_cs.properties");
            if (Files.isRegularFile(file)) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.values().forEach(text -> texts.add(text.toString().replace('\u00a0', ' ')));
            }
        }
        return texts;
    }

    @Test
    void theGlossarysNamesAreThoseOfTheCode() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(one -> one.toString().replace('\\', '/').matches(".*/src/main/.*\\.java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        String glossary = Files.readString(Installation.sources().resolve("docs/glossary.md"));
        List<String> unknown = Pattern.compile("`([A-Za-z_]+)`")
                .matcher(glossary)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(code).find())
                .toList();
        assertThat(unknown).isEmpty();
    }
}
