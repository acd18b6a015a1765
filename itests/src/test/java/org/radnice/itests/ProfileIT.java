package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The municipality is one file: what is changed there, in a running server, is on every page. */
class ProfileIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern STYLES = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");
    private static final Pattern ARMS = Pattern.compile("href=\"(/assets/[^\"]+\\.svg)\"");

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.evaluation("profile"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String page(String path) throws Exception {
        return server.get(path).body();
    }

    private static Path profile() {
        return server.home().resolve("etc/office.json");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void everyValueIsChangedInARunningServer() throws Exception {
        String shipped = Files.readString(profile());
        assertThat(page("/sluzby/poplatek-za-psa")).contains("Statutární město Chomutov", "1\u00a0000\u00a0Kč ročně");
        assertThat(page("/")).contains("lang=\"uk\"");
        Files.writeString(server.home().resolve("etc/jine.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\" fill=\"#123456\"/></svg>");
        change(shipped
                .replace("Statutární město Chomutov", "Město Jinde").replace("City of Chomutov", "Town of Jinde")
                .replace("\"Chomutov\"", "\"Jinde\"").replace("Zborovská 4602", "Hlavní 1")
                .replaceAll("\"companyId\": \"\\d+\"", "\"companyId\": \"00000019\"")
                .replaceAll("497beyz", "abc1234").replaceAll("\\+420[^\"]*", "+420 111 222 333")
                .replace("podatelna@chomutov.cz", "posta@jinde.cz").replaceFirst("\"8:00\"", "\"7:30\"")
                .replace("\"dogFirst\": 100000", "\"dogFirst\": 70000").replace("arms.svg", "jine.svg")
                .replace("#2362A2", "#7A1FA2").replaceAll(",\\s*\"uk\"\\s*]", "]"));
        Await.until("the new name is there", SOON, () -> page("/").contains("Město Jinde"));

        String home = page("/");
        assertThat(home).contains("+420 111 222 333", "posta@jinde.cz", "Hlavní 1", "abc1234", "7:30").doesNotContain("lang=\"uk\"");
        assertThat(page(found(STYLES, home))).containsIgnoringCase("#7A1FA2");
        assertThat(page(found(ARMS, home))).contains("#123456");
        assertThat(page("/sluzby/poplatek-za-psa")).contains("700\u00a0Kč ročně", "Město Jinde, Hlavní 1");
        assertThat(page("/stranky/ochrana-osobnich-udaju")).contains("00000019");
        assertThat(page("/api/portal/v1/notice-board")).contains("00000019", "Město Jinde");
        for (String path : List.of("/", "/sluzby", "/sluzby/poplatek-za-odpad", "/stranky/pristupnost", "/stranky/o-portalu", "/uredni-deska",
                "/hledat?q=popelnice", "/hledat?q=nenajdesenic", "/formulare", "/formulare/pes-prihlaseni", "/podani", "/prihlaseni",
                "/uredni-deska/rss.xml", "/api/portal/v1/services", "/?lang=en")) {
            assertThat(page(path)).as(path).doesNotContain("Chomutov");
        }

        change(shipped.replaceAll("\"companyId\": \"\\d+\"", "\"companyId\": \"12345678\""));
        Await.until("the log names the wrong value", SOON, () -> server.log().stream()
                .anyMatch(line -> line.contains("The former profile stays in use: 'companyId' in office.json")));
        assertThat(page("/")).contains("Město Jinde");

        change(shipped);
        Await.until("the shipped name is back", SOON, () -> page("/").contains("Statutární město Chomutov"));
    }

    private static void change(String content) throws IOException {
        // Whole or not at all, as an editor saves a file.
        Path written = Files.writeString(profile().resolveSibling("office.json.new"), content);
        Files.move(written, profile(), StandardCopyOption.REPLACE_EXISTING);
    }
}
