package org.radnice.itests;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/** Somebody at a browser without JavaScript: keeps cookies, fills in forms, follows no redirect by itself. */
public final class Visitor {

    /** The password of the example accounts of the evaluation mode. */
    public static final String EXAMPLE_PASSWORD = "radnice-zkouska";

    private final String address;
    private final CookieManager cookies;
    private final HttpClient http;

    /** A new browser without cookies. */
    public Visitor(Distribution server) {
        this(server.address());
    }

    /** A new browser without cookies, at this address, without a slash at the end. */
    public Visitor(String address) {
        this(address, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Visitor(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same browser with the same cookies, at another node of the same site. */
    public Visitor at(Distribution other) {
        return new Visitor(other.address(), cookies);
    }

    /** The browser of an example account: {@code obcan}, {@code urednik}, {@code vedouci} or {@code spravce}. */
    public static Visitor signedIn(Distribution server, String example) throws IOException, InterruptedException {
        return signedIn(server.address(), example);
    }

    /** As the other method, at this address. */
    public static Visitor signedIn(String address, String example) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        HttpResponse<String> answer =
                visitor.post("/prihlaseni", "email", example + "@example.cz", "password", EXAMPLE_PASSWORD);
        if (answer.statusCode() != 303) {
            throw new AssertionError("Signing in as " + example + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return visitor;
    }

    /** The cookies as a header, for other clients. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::toString).collect(Collectors.joining("; "));
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(namesAndValues))));
    }

    /** Names and values as the body of a form. */
    public static String encoded(String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    /** Where a redirect leads: path and query of this site. */
    public static String next(HttpResponse<String> response) {
        URI location = URI.create(response.headers().firstValue("Location").orElseThrow(() ->
                new AssertionError("No redirect but " + response.statusCode() + "\n" + response.body())));
        return location.getRawPath() + (location.getRawQuery() == null ? "" : '?' + location.getRawQuery());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
