package org.radnice.web.testing;

import java.util.Locale;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** The requests of one browser, which the test leads from page to page. */
public final class FakeRequests implements WebRequests {

    private final FakeSession session = new FakeSession();
    private Locale locale = Locale.forLanguageTag("cs");
    private String path = "/";

    /** From now on the browser is on this page. */
    public void go(String to) {
        path = to;
    }

    /** From now on the browser reads this language. */
    public void read(Locale language) {
        locale = language;
    }

    /** The language that the browser reads; Czech at first. */
    public Locale locale() {
        return locale;
    }

    /** The browser's session. */
    public FakeSession session() {
        return session;
    }

    @Override
    public WebRequest current() {
        return new Current(path, locale, session);
    }

    private record Current(String path, Locale locale, FakeSession session) implements WebRequest {

        @Override
        public String returnPath() {
            return path;
        }

        @Override
        public String clientAddress() {
            return "127.0.0.1";
        }

        @Override
        public String baseUrl() {
            return "http://localhost:8181";
        }
    }
}
