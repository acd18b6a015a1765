package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
