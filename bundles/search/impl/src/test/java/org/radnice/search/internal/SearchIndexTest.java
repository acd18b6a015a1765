package org.radnice.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.kernel.api.search.Search.Hit;
import org.radnice.kernel.api.search.SearchDocument;

class SearchIndexTest {

    private static final Locale CS = Locale.forLanguageTag("cs");
    private static final Locale EN = Locale.ENGLISH;
    private static final List<List<String>> SYNONYMS =
            List.of(List.of("popelnice", "odpad", "komunál"), List.of("občanka", "občanský průkaz"));

    private final SearchIndex index = new SearchIndex();

    @BeforeEach
    void fill() {
        index.replace("portal", List.of(
                czech("odpad", "Poplatek za odpad", List.of("komunální odpad"), "Sazby, úlevy a platba", "Poplatek platí každý."),
                czech("pes", "Poplatek ze psů", List.of("pes"), "Přihlášení psa", "Držitel psa staršího 3 měsíců."),
                czech("op", "Občanský průkaz", List.of("občanka", "doklady"), "Vydání průkazu", "Žádost podáte osobně."),
                czech("matrika", "Rodný list a matriční doklady", List.of("matrika"), "Vydání rodného listu", "Matriční úřad."),
                document("waste", EN, "Waste fee", List.of("rubbish"), "Rates and payment", "Everybody pays.")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest(name = "\"{0}\" finds {1}")
    @CsvSource({
        "odpad, odpad",
        "popelnice, odpad",
        "POPELNICE, odpad",
        "popelnici, odpad",
        "poplatek za odpady, odpad",
        "poplatky ze psa, pes",
        "psi, pes",
        "občanské průkazy, op",
        "obcanske prukazy, op",
        "obcanskeho prukazu, op",
        "občanka, op",
        "obcanku, op",
        "průkzu, op",
        "rodneho listu, matrika",
        "matri, matrika",
    })
    void findsWhatAPersonMeans(String words, String slug) {
        assertThat(index.find(words, CS, SYNONYMS, 0, 10).hits())
                .extracting(Hit::path)
                .first()
                .isEqualTo("/sluzby/" + slug);
    }

    @ParameterizedTest
    @CsvSource({"xyzzy", "'*'", "'\"('", "'+-'", "'   '", "'a v z'", "'title:odpad AND ['"})
    void anyTextIsAValidQuery(String words) {
        assertThat(index.find(words, CS, SYNONYMS, 0, 10).total()).isBetween(0L, 5L);
    }

    @Test
    void eachLanguageHasItsOwnTexts() {
        assertThat(index.find("fees for waste", EN, SYNONYMS, 0, 10).hits()).extracting(Hit::path).containsExactly("/sluzby/waste");
        assertThat(index.find("rubbish", CS, SYNONYMS, 0, 10).total()).isZero();
        assertThat(index.find("odpad", Locale.forLanguageTag("uk"), SYNONYMS, 0, 10).total()).isZero();
    }

    @Test
    void replacingASourceDropsWhatItNoLongerHas() {
        index.replace("portal", List.of(czech("svatba", "Svatba", List.of(), "Uzavření manželství", "")));

        assertThat(index.find("odpad", CS, SYNONYMS, 0, 10).total()).isZero();
        assertThat(index.find("svatby", CS, SYNONYMS, 0, 10).total()).isEqualTo(1);
    }

    @Test
    void pagesFollowOneAnother() {
        assertThat(index.find("poplatek", CS, SYNONYMS, 0, 1).hits())
                .isNotEqualTo(index.find("poplatek", CS, SYNONYMS, 1, 1).hits());
        assertThat(index.find("poplatek", CS, SYNONYMS, 1, 1).total()).isEqualTo(2);
    }

    private static SearchDocument czech(String slug, String title, List<String> keywords, String summary, String body) {
        return document(slug, CS, title, keywords, summary, body);
    }

    private static SearchDocument document(
            String slug, Locale locale, String title, List<String> keywords, String summary, String body) {
        return new SearchDocument(slug, locale, title, keywords, summary, body, "/sluzby/" + slug, "portal.kind.service");
    }
}
