package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ships can be loaded, is complete where it must be, and fits into its column. */
class ShippedContentTest {

    static final Path FOLDER = Path.of("src/main/resources/content");

    static Stream<Path> services() {
        return files("services");
    }

    static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> json(String folder) {
        return files(folder).map(ShippedContentTest::text).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServicePageIsComplete(Path file) throws IOException {
        ServiceBody body = (ServiceBody) BodyJson.read(Kind.SERVICE, text(file));
        assertThat(file.getFileName()).hasToString(body.slug() + ".json");
        assertThat(body.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Topics.ALL).contains(body.topic());
        assertThat(body.reviewMonths()).isBetween(1, 36);
        assertThat(body.keywords()).isNotEmpty();
        assertThat(body.unit()).isNotEmpty();
        assertThat(body.sources()).isNotEmpty().allSatisfy(source -> assertThat(source.url()).startsWith("https://"));
        assertThat(body.legal()).isNotEmpty().allSatisfy(legal -> {
            assertThat(legal.url()).startsWith("https://www.e-sbirka.cz/");
            assertThat(legal.name()).containsKeys("cs", "en");
        });
        for (String language : List.of("cs", "en")) {
            ServiceBody.Text text = body.texts().get(language);
            assertThat(List.of(text.title(), text.summary(), text.who(), text.fee(), text.deadline(), text.where()))
                    .noneMatch(String::isBlank);
            assertThat(text.need()).isNotEmpty();
            assertThat(text.how()).isNotEmpty();
        }
        assertThat(ServiceView.of(body, "cs").complete()).isTrue();
        assertThat(ServiceView.of(body, "en").complete()).isTrue();
        String stored = BodyJson.write(body);
        assertThat(stored.length()).isLessThan(ContentRules.MOST_CHARACTERS);
        assertThat(BodyJson.read(Kind.SERVICE, stored)).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingIsVerifiedBeforeAPersonHasDoneIt(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("verifiedOn").isNull()).isTrue();
    }

    @Test
    void thereAreTwentyServicePagesAndSomePopularOnes() {
        List<ServiceBody> all = json("services").stream()
                .map(text -> (ServiceBody) BodyJson.read(Kind.SERVICE, text))
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        assertThat(all.stream().filter(ServiceBody::popular).count()).isBetween(6L, 9L);
    }

    @Test
    void staticPagesAndNewsCanBeLoaded() {
        assertThat(json("pages").stream().map(text -> (PageBody) BodyJson.read(Kind.PAGE, text)))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.texts().keySet()).isEqualTo(Set.of("cs", "en", "uk")));
        assertThat(json("news").stream().map(text -> BodyJson.read(NewsFile.class, text).news()))
                .isNotEmpty()
                .allSatisfy(news -> assertThat(news.titles().keySet()).isEqualTo(Set.of("cs", "en", "uk")));
    }
}
