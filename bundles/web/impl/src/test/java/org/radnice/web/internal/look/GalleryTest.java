package org.radnice.web.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Link;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.SummaryRow;
import org.xml.sax.InputSource;

/** Renders the gallery to {@code target/gallery/*.html}, to be looked at; see docs/developer/look.md. */
class GalleryTest {

    private static final Path TARGET = Path.of("target", "gallery");
    private static final Locale CZECH = Locale.forLanguageTag("cs");

    static final List<String> NAMES = List.of(
            "home", "service", "form", "form-error", "check", "confirmation", "status", "mine", "queue", "case", "board",
            "search", "slots", "macros", "error-cs", "error-en", "error-uk");

    private static final Gallery GALLERY = new Gallery("assets/");

    /** Renders everything, with copies of the static files under the names that the style sheet asks for. */
    static void writeAll() throws IOException {
        Path built = Path.of("target", "classes", "assets");
        Path copies = Files.createDirectories(TARGET.resolve("assets"));
        for (String name : List.of("radnice.css", "radnice.js", "arms.svg")) {
            Files.copy(built.resolve(name), copies.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Matcher file = Pattern.compile("url\\(([a-z-]+)(?:\\.[0-9a-f]{10})(\\.[a-z0-9]+)\\)")
                .matcher(Files.readString(built.resolve("radnice.css")));
        while (file.find()) {
            Files.copy(
                    built.resolve(file.group(1) + file.group(2)),
                    copies.resolve(file.group().substring("url(".length(), file.end() - file.start() - 1)),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        for (String name : NAMES) {
            Files.writeString(TARGET.resolve(name + ".html"), html(name));
        }
    }

    private static String html(String name) {
        if (!name.startsWith("error-")) {
            return GALLERY.render(name, CZECH, model(name));
        }
        String language = name.substring("error-".length());
        Map<String, Object> model = model("error");
        model.put("status", 404);
        model.put("title", Gallery.texts(language).getProperty("error.status.404.title"));
        model.put("detail", Gallery.texts(language).getProperty("error.status.404.detail"));
        model.put("correlation", "7f3a-91bc");
        return GALLERY.render("error", Locale.forLanguageTag(language), model);
    }

    @Test
    void rendersEveryPage() throws IOException {
        writeAll();

        for (String name : NAMES) {
            assertThat(TARGET.resolve(name + ".html")).content().contains("<main").doesNotContain("style=\"").doesNotContain(" onclick");
        }
    }

    /** In the frame or in the page itself, and with one link for phones; the employees' part has none. */
    @Test
    void aPublicPageHasTheSearchOnce() {
        for (String name : NAMES) {
            boolean office = List.of("queue", "case").contains(name);
            String html = html(name);
            assertThat(html.split("action=\"/hledat\"", -1)).as(name).hasSize(office ? 1 : 2);
            assertThat(html.split("<a href=\"/hledat\"", -1)).as("link in %s", name)
                    .hasSize(html.contains("rad-header__search") ? 2 : 1);
        }
        assertThat(html("service")).contains("for=\"header-search\">Hledat životní situaci, formulář nebo dokument</label>");
        assertThat(html("home")).doesNotContain("header-search");
    }

    /** A document goes through an XML parser on its way to PDF. */
    @Test
    void documentIsWellFormed() throws Exception {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", "Potvrzení & přijetí");
        model.put("officeName", "Město <Vzorov>");
        model.put("contacts", List.of("Zborovská 4602", "Telefon 474 637 111"));
        model.put("reference", "PES-2026-K7M4Q");
        String html = GALLERY.render("receipt", CZECH, model);
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("receipt.html"), html);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /** What Czech says, English and Ukrainian say, too, with the same placeholders. */
    @Test
    void languagesAreComplete() {
        Properties czech = Gallery.texts("cs");
        for (String language : List.of("en", "uk")) {
            Properties other = Gallery.texts(language);
            assertThat(other.stringPropertyNames()).isEqualTo(czech.stringPropertyNames());
            for (String key : czech.stringPropertyNames()) {
                assertThat(new MessageFormat(other.getProperty(key)).getArgumentNames())
                        .as("%s in %s", key, language)
                        .isEqualTo(new MessageFormat(czech.getProperty(key)).getArgumentNames());
            }
        }
    }

    @Test
    void escapesWhatPeopleType() {
        Map<String, Object> model = model("form");
        model.put("form", FormView.blank()
                .with("name", "\"><script>alert(1)</script>")
                .with("note", "</textarea><img src=x>")
                .error("name", "<b>x</b>"));

        String html = GALLERY.render("form", CZECH, model);

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<img src=x>").doesNotContain("<b>x</b>");
    }

    private static Map<String, Object> model(String page) {
        boolean office = List.of("queue", "case").contains(page);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", "Ukázka");
        model.put("path", office ? "/urad/podani" : page.equals("home") ? "/" : "/sluzby/poplatek-za-psa");
        model.put("languageAddress", model.get("path") + "?");
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
                List.of(
                        new Link("", "Zborovská 4602, 430 28 Chomutov"), new Link("tel:474637111", "Telefon 474 637 111"),
                        new Link("mailto:podatelna@chomutov.example", "E-mail podatelna@chomutov.example"),
                        new Link("", "Datová schránka abc1234"), new Link("", "IČO 00261891")),
                List.of(new Link("/pristupnost", "Prohlášení o přístupnosti"),
                        new Link("/osobni-udaje", "Ochrana osobních údajů"),
                        new Link("/api", "Pro programátory")),
                false,
                new Link("/hledat", "Hledat životní situaci, formulář nebo dokument"));
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
                List.of(new Link("", "Zborovská 4602, 430 28 Chomutov"), new Link("tel:474637111", "Telefon 474 637 111")),
                List.of(new Link("/pristupnost", "Prohlášení o přístupnosti")),
                true);
    }
}
