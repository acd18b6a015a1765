package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Follows docs/adding-a-module.md in a copy of the source tree, so that the page stays true. */
class RecipeIT {

    private static final Set<String> LEFT_OUT = Set.of("target", "run", "dist", ".git", "node_modules");
    private static final Path ROOT = Installation.sources().toAbsolutePath().normalize();

    @Test
    void fromAnEmptyFolderToARunningModule() throws Exception {
        Path copy = Files.createTempDirectory(Files.createDirectories(Path.of(System.getProperty("radnice.work"))), "recipe-");
        copyTree(ROOT, copy);
        copyTree(copy.resolve("docs/recipe/ideas"), copy.resolve("bundles/ideas"));
        Path pom = copy.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replaceFirst(
                "</modules>",
                "<module>bundles/ideas/impl</module><module>bundles/ideas/feature</module></modules>"));
        maven(copy, "-pl", "bundles/ideas/impl,bundles/ideas/feature", "-am");
        assertThat(copy.resolve("bundles/ideas/impl/target/surefire-reports"))
                .isDirectoryContaining("glob:**TEST-*IdeaStoreTest.xml");

        try (Distribution server = Distribution.start(Setup.evaluation("recipe"))) {
            deploy(copy, server);
            assertThat(server.get("/napady").statusCode()).isEqualTo(404);

            server.shell("module:start ideas");

            assertThat(server.get("/napady").body()).contains("Nápady pro město", "Zatím tu žádný není.");
            assertThat(post(server, "{\"text\": \"Lavičky u školy\"}").statusCode()).isEqualTo(200);
            assertThat(post(server, "{\"text\": \" \"}").statusCode()).isEqualTo(422);
            fillInTheForm(new Visitor(server));
            assertThat(server.get("/napady").body()).contains("Lavičky u školy");
            assertThat(server.get("/api/openapi.json").body()).contains("/api/ideas/v1/ideas");
            assertThat(server.shell("ideas:list")).contains("Lavičky u školy");
            assertThat(server.shell("module:list")).contains("ideas");

            nextVersion(copy.resolve("bundles/ideas"));
            maven(copy, "-pl", "bundles/ideas/impl,bundles/ideas/feature", "-am");
            deploy(copy, server);

            assertThat(server.shell("module:swap ideas 0.1.1")).contains("0.1.1 is healthy", "is removed");

            assertThat(server.get("/napady").body()).contains("Nápady města Chomutova", "Lavičky u školy");
        }
    }

    private static void fillInTheForm(Visitor visitor) throws IOException, InterruptedException {
        HttpResponse<String> empty = visitor.post("/napady", "text", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Napište svůj nápad");
        HttpResponse<String> sent = visitor.post("/napady", "text", "Více stromů");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(visitor.get(Visitor.next(sent)).body()).contains("Děkujeme, váš nápad je tady.", "Více stromů");
        assertThat(visitor.get("/napady?lang=uk").body()).contains("Ідеї для міста", "Надіслати ідею");
    }

    private static void nextVersion(Path module) throws IOException {
        for (String pom : List.of("impl/pom.xml", "feature/pom.xml")) {
            replace(module.resolve(pom), "(<artifactId>org\\.radnice\\.ideas[^<]*</artifactId>)(\\s*<(?:name|packaging)>)", "$1<version>0.1.1</version>$2");
        }
        replace(module.resolve("impl/src/main/resources/i18n/messages_cs.properties"), "Nápady pro město", "Nápady města Chomutova");
    }

    private static void replace(Path file, String pattern, String by) throws IOException {
        String text = Files.readString(file);
        String changed = text.replaceAll(pattern, by);
        assertThat(changed).as("%s", file).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    private static void deploy(Path copy, Distribution server) throws IOException {
        Path modules = Files.createDirectories(server.home().resolve("modules"));
        for (File kar : copy.resolve("bundles/ideas/feature/target").toFile().listFiles((folder, name) -> name.endsWith(".kar"))) {
            Files.copy(kar.toPath(), modules.resolve(kar.getName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static HttpResponse<String> post(Distribution server, String json) throws IOException, InterruptedException {
        return server.send(server.request("/api/ideas/v1/ideas")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static void maven(Path folder, String... what) throws IOException, InterruptedException {
        Path log = folder.resolve("recipe.log");
        // The modules that it needs are built with it, but their tests have run already.
        ProcessBuilder builder = new ProcessBuilder(
                "mvn", "-B", "-o", "-q", "verify", "-Dtest=Idea*Test", "-Dsurefire.failIfNoSpecifiedTests=false",
                what[0], what[1], what[2]);
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("the build ends").isTrue();
        assertThat(process.exitValue()).as(() -> "the build of the recipe: " + read(log)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(folder.getFileName())) && !folder.equals(from)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
