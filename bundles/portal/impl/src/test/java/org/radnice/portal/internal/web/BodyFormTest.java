package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.radnice.portal.internal.content.Body;
import org.radnice.portal.internal.content.BodyJson;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.PageBody;
import org.radnice.web.api.FormView;

class BodyFormTest {

    private static Stream<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/content", folder))) {
            return files.sorted().toList().stream().map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static Body through(Kind kind, Body body) {
        FormView form = BodyForm.show(body);
        return BodyForm.read(
                kind, body.slug(), name -> form.values().getOrDefault(name, List.of("")).get(0));
    }

    @Test
    void nothingIsLostOnTheWayThroughTheForm() throws IOException {
        assertThat(files("services").map(json -> BodyJson.read(Kind.SERVICE, json)))
                .allSatisfy(body -> assertThat(through(Kind.SERVICE, body)).isEqualTo(body));
        assertThat(files("pages").map(json -> BodyJson.read(Kind.PAGE, json)))
                .allSatisfy(body -> assertThat(through(Kind.PAGE, body)).isEqualTo(body));
    }

    @Test
    void sectionsBeginWithTheirHeading() {
        assertThat(BodyForm.sections("Úvod\n\n# První\ntext\n\ndalší\n\n\n# Druhý"))
                .containsExactly(
                        new PageBody.Section("", List.of("Úvod")),
                        new PageBody.Section("První", List.of("text", "další")),
                        new PageBody.Section("Druhý", List.of()));
        assertThat(BodyForm.sections("")).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndNotGuessed() {
        Body body = BodyForm.read(Kind.PAGE, "x", name -> name.equals("reviewMonths") ? "rok" : "");
        assertThat(body.reviewMonths()).isNegative();
    }
}
