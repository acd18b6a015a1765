package org.radnice.forms.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radnice.forms.internal.TestOffice;
import org.radnice.forms.internal.foreign.LimitsHolder;
import org.radnice.forms.internal.foreign.NotificationsHolder;
import org.radnice.forms.internal.foreign.ServicePagesHolder;
import org.radnice.forms.internal.Catalog;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.security.testing.FakeRateLimits;
import org.radnice.web.api.FormData;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;
import org.radnice.web.api.WebSession;

/** The module's pages as one browser sees them, without a server. */
final class Browser implements WebRequests {

    final TestOffice office;
    final Renderer renderer = new Renderer();
    final Map<String, String> session = new HashMap<>();
    final List<String> notices = new ArrayList<>();
    final FormPages forms;
    final TrackingPages tracking;
    final OfficePages desk;
    final DefinitionPages definitions;
    final ReceiptPdf receipts;
    final FormsRest rest;
    final FormsSoap soap;
    Locale locale = TestOffice.CZECH;

    Browser(TestDatabase database) {
        office = new TestOffice(database);
        Catalog catalog = office.catalog;
        Wording wording = new Wording(renderer, office.office);
        LimitsHolder limits = new LimitsHolder();
        limits.bind(new FakeRateLimits());
        receipts = new ReceiptPdf(office.cases, renderer, wording, office.office, new PdfWriter());
        forms = new FormPages(office.service, office.drafts, wording, receipts, this, office.callersHolder,
                new ServicePagesHolder(), office.office, office.kernel.clock());
        tracking = new TrackingPages(office.cases, wording, receipts, this, office.callersHolder,
                new Lookups(this, office.callersHolder, limits, office.settings), office.office, new Mine(office.cases, catalog, wording),
                office.kernel.clock());
        desk = new OfficePages(office.cases, catalog, wording, receipts, this, office.callersHolder, office.accountsHolder,
                new NotificationsHolder(), office.kernel.clock());
        Lookups lookups = new Lookups(this, office.callersHolder, limits, office.settings);
        rest = new FormsRest(office.service, office.cases, this, lookups);
        soap = new FormsSoap(office.service, office.cases, lookups);
        definitions = new DefinitionPages(office.definitionService, wording, this);
    }

    /** The page as HTML; also kept under target/pages to be looked at. */
    String html(Object answer, String path) {
        assertThat(answer).isInstanceOf(Page.class);
        Page page = (Page) answer;
        String html = renderer.page(page, locale, office.callers.current(), path);
        try {
            Path folder = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(folder.resolve(page.template() + "-" + page.status() + "-" + locale.getLanguage() + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html;
    }

    /** Where a response leads. */
    static String target(Object answer) {
        assertThat(answer).isInstanceOf(Response.class);
        Response response = (Response) answer;
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getLocation().toString();
    }

    /** What was sent: names and values in turn. A name that begins with {@code @} is a file, its value the content. */
    static FormData sent(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, List<FormData.Upload>> files = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].startsWith("@")) {
                files.computeIfAbsent(pairs[i].substring(1), none -> new ArrayList<>()).add(new Upload(pairs[i + 1]));
            } else {
                fields.computeIfAbsent(pairs[i], none -> new ArrayList<>()).add(pairs[i + 1]);
            }
        }
        return new Sent(fields, files);
    }

    private record Upload(String content) implements FormData.Upload {

        @Override
        public String name() {
            return "příloha č. 1.pdf";
        }

        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public long size() {
            return content.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private record Sent(Map<String, List<String>> fields, Map<String, List<FormData.Upload>> files) implements FormData {

        @Override
        public Set<String> names() {
            return fields.keySet();
        }

        @Override
        public String value(String name) {
            return fields.getOrDefault(name, List.of("")).get(0).strip();
        }

        @Override
        public List<String> values(String name) {
            return fields.getOrDefault(name, List.of());
        }

        @Override
        public List<Upload> uploads(String name) {
            return files.getOrDefault(name, List.of());
        }
    }

    @Override
    public WebRequest current() {
        return new WebRequest() {
            @Override
            public String path() {
                return "/";
            }

            @Override
            public String returnPath() {
                return "/";
            }

            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String clientAddress() {
                return "127.0.0.1";
            }

            @Override
            public String baseUrl() {
                return "http://localhost:8181";
            }

            @Override
            public WebSession session() {
                return new OneSession();
            }
        };
    }

    private final class OneSession implements WebSession {

        @Override
        public Optional<String> account() {
            return Optional.empty();
        }

        @Override
        public void signIn(String account) {}

        @Override
        public void signOut() {}

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(session.get(name)).filter(value -> !value.isEmpty());
        }

        @Override
        public void put(String name, String value) {
            assertThat(value.length()).isLessThanOrEqualTo(2000);
            session.put(name, value);
        }

        @Override
        public void notice(String messageKey) {
            notices.add(renderer.text(locale, messageKey));
        }

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }
    }
}
