package org.radnice.web.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Link;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.SummaryRow;

/** Renders the gallery to {@code target/gallery/*.html}, to be looked at; see docs/developer/look.md. */
class GalleryTest {

    private static final Path TARGET = Path.of("target", "gallery");
    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final Gallery gallery = new Gallery("assets/");

    /** The static files, the fonts under the hashed names that the style sheet asks for. */
    @BeforeAll
    static void assets() throws IOException {
        Path built = Path.of("target", "classes", "assets");
        Path copies = Files.createDirectories(TARGET.resolve("assets"));
        for (String name : List.of("radnice.css", "radnice.js", "arms.svg")) {
            Files.copy(built.resolve(name), copies.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Matcher font = Pattern.compile("url\\(([a-z-]+)(\\.[0-9a-f]{10}\\.woff2)\\)")
                .matcher(Files.readString(built.resolve("radnice.css")));
        while (font.find()) {
            Files.copy(
                    built.resolve(font.group(1) + ".woff2"),
                    copies.resolve(font.group(1) + font.group(2)),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @TestFactory
    List<DynamicTest> pages() {
        return List.of("home", "service", "form", "form-error", "check", "confirmation", "status", "mine", "queue", "case", "board", "search", "slots", "macros")
                .stream()
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    String html = gallery.render(page, CZECH, model(page));
                    write(page, html);
                    assertThat(html).contains("<main").doesNotContain("style=\"").doesNotContain(" onclick");
                }))
                .toList();
    }

    @Test
    void errorPageInEachLanguage() throws IOException {
        for (String language : List.of("cs", "en", "uk")) {
            Map<String, Object> model = model("error");
            model.put("status", 404);
            model.put("title", Gallery.texts(language).getProperty("error.status.404.title"));
            model.put("detail", Gallery.texts(language).getProperty("error.status.404.detail"));
            model.put("correlation", "7f3a-91bc");
            write("error-" + language, gallery.render("error", Locale.forLanguageTag(language), model));
        }
    }

    @Test
    void escapesWhatPeopleType() {
        Map<String, Object> model = model("form");
        model.put("form", FormView.blank()
                .with("name", "\"><script>alert(1)</script>")
                .with("note", "</textarea><img src=x>")
                .error("name", "<b>x</b>"));

        String html = gallery.render("form", CZECH, model);

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<img src=x>").doesNotContain("<b>x</b>");
    }

    private static void write(String page, String html) throws IOException {
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve(page + ".html"), html);
    }

    private static Map<String, Object> model(String page) {
        boolean office = List.of("queue", "case").contains(page);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", "Ukázka");
        model.put("path", office ? "/urad/podani" : page.equals("home") ? "/" : "/sluzby/poplatek-za-psa");
        model.put("languages", List.of("cs", "en", "uk"));
        model.put("notices", List.of());
        model.put("shell", office ? officeFrame() : publicFrame(page));
        model.put("form", FormView.blank());
        model.put("filled", FormView.blank().with("slot", "9:40").with("more", "ztp").with("yn", "true"));
        model.put("choices", List.of(
                Choice.of("none", "Nežádám o osvobození"),
                new Choice("ztp", "Držitel průkazu ZTP nebo ZTP/P", "Průkaz ukážete při kontrole"),
                Choice.of("shelter", "Pes z útulku")));
        model.put("times", List.of(
                Choice.of("8:00", "8:00"), Choice.of("8:20", "8:20"), Choice.of("9:40", "9:40"),
                Choice.of("13:00", "13:00"), Choice.of("15:20", "15:20")));
        model.put("now", Instant.parse("2026-11-20T09:30:00Z"));
        model.put("home", new Link("/", "Úvod"));
        model.put("services", new Link("/sluzby", "Životní situace"));
        model.put("rows", List.of(
                new SummaryRow("Jméno a příjmení", "Jana Nováková", "/podani/pes?krok=1#f-name"),
                new SummaryRow("Adresa", "Zborovská 1\n430 28 Chomutov", "/podani/pes?krok=1#f-address"),
                new SummaryRow("Jméno psa", "Rex", "/podani/pes?krok=2#f-dog"),
                new SummaryRow("Číslo čipu", "", "/podani/pes?krok=2#f-chip")));
        if (page.equals("form-error")) {
            model.put("form", FormView.blank()
                    .with("name", "Rex")
                    .with("chip", "20309800")
                    .with("relief", "ztp")
                    .error("chip", "Zadejte číslo čipu, má 15 číslic")
                    .error("since", "Zadejte datum, například 1. 11. 2026"));
        }
        return model;
    }

    private static PageShell.Frame publicFrame(String page) {
        return new PageShell.Frame(
                "Statutární město Chomutov",
                "Portál občana",
                List.of(
                        new Link("/sluzby", "Životní situace"),
                        new Link("/objednani", "Objednat se"),
                        new Link("/podani", "Podání"),
                        new Link("/uredni-deska", "Úřední deska")),
                page.equals("mine")
                        ? List.of(new Link("/muj-portal", "Jana Nováková"), new Link("/odhlasit", "Odhlásit se"))
                        : List.of(new Link("/prihlasit", "Přihlásit se")),
                "Zkušební provoz: údaje jsou jen příklady a nic se opravdu nevyřizuje.",
                page.equals("home") ? List.of("V sobotu 28. 11. od 22:00 do 23:00 nebudou dostupné platby.") : List.of(),
                List.of("Zborovská 4602, 430 28 Chomutov", "Telefon 474 637 111", "podatelna@chomutov.example",
                        "Datová schránka abc1234", "IČO 00261891"),
                List.of(new Link("/pristupnost", "Prohlášení o přístupnosti"),
                        new Link("/osobni-udaje", "Ochrana osobních údajů"),
                        new Link("/api", "Pro programátory")),
                false);
    }

    private static PageShell.Frame officeFrame() {
        return new PageShell.Frame(
                "Statutární město Chomutov",
                "Úřad",
                List.of(new Link("/urad", "Přehled"), new Link("/urad/podani", "Podání"), new Link("/urad/sluzby", "Obsah webu"),
                        new Link("/urad/deska", "Úřední deska"), new Link("/urad/zpravy", "Zprávy")),
                List.of(new Link("/ucet", "Petr Úředník"), new Link("/odhlasit", "Odhlásit se")),
                "Zkušební provoz: údaje jsou jen příklady a nic se opravdu nevyřizuje.",
                List.of(),
                List.of("Zborovská 4602, 430 28 Chomutov", "Telefon 474 637 111"),
                List.of(new Link("/pristupnost", "Prohlášení o přístupnosti")),
                true);
    }
}
