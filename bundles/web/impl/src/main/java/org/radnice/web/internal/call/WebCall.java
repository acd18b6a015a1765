package org.radnice.web.internal.call;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.radnice.web.api.WebRequest;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.gate.Networks;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.session.RequestSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way through the gate: what is found out about it, step by step, by the one thread that answers it. */
public final class WebCall implements WebRequest {

    private static final Logger LOG = LoggerFactory.getLogger(WebCall.class);

    private final HttpServletRequest request;
    private final String correlation;
    private final String path;

    private String baseUrl = "";
    private String client = "";
    private boolean loopback;
    private Locale locale;
    private List<String> languages = List.of();
    private Kind kind;
    private String module = "";
    private Engines.Face face;
    private RequestSession session;
    private boolean anonymous = true;
    private String operation = "";
    private List<Path> files;

    public WebCall(HttpServletRequest request, String correlation, Locale locale) {
        this.request = request;
        this.correlation = correlation;
        this.locale = locale;
        String info = request.getPathInfo();
        this.path = info == null || info.isEmpty() ? "/" : info;
    }

    /** What the address line says about the site, once it has been checked. */
    public void site(String seenBaseUrl, String clientAddress, boolean fromHere) {
        baseUrl = seenBaseUrl;
        client = clientAddress;
        loopback = fromHere;
    }

    public void reader(Locale chosen, List<String> offered) {
        locale = chosen;
        languages = offered;
    }

    public void route(Kind routeKind, String routeModule, Engines.Face routeFace) {
        kind = routeKind;
        module = routeModule;
        face = routeFace;
    }

    public void identity(RequestSession found, boolean nobody) {
        session = found;
        anonymous = nobody;
    }

    /** The matched operation, for the log: a template, never the values in the path. */
    public void operation(String template) {
        operation = template;
    }

    public HttpServletRequest request() {
        return request;
    }

    public String correlation() {
        return correlation;
    }

    /** Kind of the route, or {@code null} before it is known. */
    public Kind kind() {
        return kind;
    }

    /** Name of the module that answers, or an empty string. */
    public String module() {
        return module;
    }

    /** What the answering module's pages are made with, or {@code null}. */
    public Engines.Face face() {
        return face;
    }

    /** Whether the client is on this machine and addresses it as such. */
    public boolean loopback() {
        return loopback;
    }

    public List<String> languages() {
        return languages;
    }

    /** Whether nobody is signed in. */
    public boolean anonymous() {
        return anonymous;
    }

    public String operation() {
        return operation;
    }

    /** Creates a temporary file that goes when the request ends. */
    public Path temporaryFile() throws IOException {
        if (files == null) {
            files = new ArrayList<>(2);
        }
        Path file = Files.createTempFile("radnice-upload", null);
        files.add(file);
        return file;
    }

    /** Releases what the request held. */
    public void end() {
        if (files == null) {
            return;
        }
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stuck) {
                LOG.warn("A temporary file of an upload cannot be removed: {}", stuck.getClass().getSimpleName());
            }
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String returnPath() {
        String line = request.getRequestURI();
        // Two slashes, or a slash and a backslash, would lead to another host.
        int from = 0;
        while (from + 1 < line.length() && (line.charAt(from + 1) == '/' || line.charAt(from + 1) == '\\')) {
            from++;
        }
        String query = request.getQueryString();
        String own = line.isEmpty() || line.charAt(0) != '/' ? "/" : line.substring(from);
        return query == null ? own : own + "?" + query;
    }

    /**
     * Where the reader gets this page in another language: its address without a language, up to and with the question mark or
     * ampersand. For the answer to a form that is the page with the form, since an answer has no address of its own.
     */
    public String languageAddress() {
        String own = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()) ? returnPath() : formPath();
        int question = own.indexOf('?');
        if (question < 0) {
            return own + "?";
        }
        StringBuilder address = new StringBuilder(own.length() + 1).append(own, 0, question).append('?');
        for (String pair : own.substring(question + 1).split("&")) {
            if (!pair.isEmpty() && !pair.startsWith("lang=")) {
                address.append(pair).append('&');
            }
        }
        return address.toString();
    }

    private String formPath() {
        String from = request.getHeader("Referer");
        return from != null && from.startsWith(baseUrl + "/") && !from.startsWith(baseUrl + "//")
                ? from.substring(baseUrl.length())
                : path;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String clientAddress() {
        return Networks.sender(client);
    }

    @Override
    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public RequestSession session() {
        return session;
    }

    /** Writes what the session has to remember; before the response goes out. */
    public void flush() {
        if (session != null) {
            session.flush();
        }
    }
}
