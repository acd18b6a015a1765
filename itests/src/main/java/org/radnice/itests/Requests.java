package org.radnice.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a load on a whole site consists of: pages, REST and SOAP, GET and POST, of visitors and of people who are signed in. */
public final class Requests {

    /** Settings of a site that is to bear such a load: what limits a single sender is out of the way. */
    public static final String FORMS_WITHOUT_LIMITS = "submissions.per.hour = 1000000\nlookups.per.hour = 1000000";

    private static final String FAULT =
            "{\"category\":\"road\",\"description\":\"A hole\",\"danger\":false,\"place\":\"Here\"}";
    private static final Pattern TEXT_OF_A_MESSAGE = Pattern.compile("\"(/urad/texty-zprav/[^\"/]+/cs)[\"?]");

    private final String address;
    private final List<Load.Call> calls = new ArrayList<>();

    private Requests(String address) {
        this.address = address;
    }

    /** The requests to the site in evaluation mode at this address; signs in for some of them. */
    public static List<Load.Call> to(String address) throws IOException, InterruptedException {
        Requests requests = new Requests(address);
        requests.portal();
        requests.citizen(Visitor.signedIn(address, "obcan").cookieHeader());
        requests.administrator(Visitor.signedIn(address, "spravce"));
        requests.forms();
        return requests.calls;
    }

    private void portal() {
        calls.add(new Load.Call("home page", get("/", ""), 200));
        calls.add(new Load.Call("service page", get("/sluzby/poplatek-za-psa", ""), 200));
        calls.add(new Load.Call("service by REST", get("/api/portal/v1/services/poplatek-za-psa", ""), 200));
        calls.add(new Load.Call(
                "services by SOAP",
                soap("/soap/portal", "<p:listServices xmlns:p=\"https://radnice.org/portal/v1\"><language>cs</language></p:listServices>"),
                Set.of(200),
                "Fault>"));
        calls.add(new Load.Call("barrier form", form("/pristupnost/nahlasit-barieru", "", "description", ""), 422, 429));
        calls.add(new Load.Call("search", get("/hledat?q=pes", ""), 200));
    }

    private void citizen(String cookies) {
        calls.add(new Load.Call("account", get("/muj-portal/ucet", cookies), 200));
        calls.add(new Load.Call("my portal", get("/muj-portal", cookies), 200));
        calls.add(new Load.Call("language", form("/muj-portal/ucet/jazyk", cookies, "language", "cs"), 303));
        calls.add(new Load.Call("me by REST", get("/api/security/v1/me", cookies), 200));
    }

    private void administrator(Visitor administrator) throws IOException, InterruptedException {
        Matcher text = TEXT_OF_A_MESSAGE.matcher(administrator.get("/urad/texty-zprav").body());
        if (!text.find()) {
            throw new IllegalStateException("No text of a message at /urad/texty-zprav");
        }
        String cookies = administrator.cookieHeader();
        calls.add(new Load.Call("messages", get("/urad/zpravy", cookies), 200));
        calls.add(new Load.Call(
                "text preview",
                form(text.group(1), cookies, "action", "preview", "subject", "x", "body", "y", "revision", "0"),
                200,
                422));
    }

    private void forms() {
        calls.add(new Load.Call("form", get("/formulare/hlaseni-zavad", ""), 200));
        calls.add(new Load.Call("forms by REST", get("/api/forms/v1/forms", ""), 200));
        calls.add(new Load.Call(
                "submission by REST", json("/api/forms/v1/forms/hlaseni-zavad/submissions", "{\"answers\":" + FAULT + "}"), 201));
        calls.add(new Load.Call(
                "submission by SOAP",
                soap("/soap/forms", "<f:submit xmlns:f=\"https://radnice.org/forms/v1\"><submission><form>hlaseni-zavad</form><answers>"
                        + FAULT + "</answers></submission></f:submit>"),
                Set.of(200),
                "Fault>"));
    }

    private HttpRequest json(String path, String body) {
        return request(path, "").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private HttpRequest get(String path, String cookies) {
        return request(path, cookies).GET().build();
    }

    private HttpRequest form(String path, String cookies, String... fields) {
        return request(path, cookies)
                .header("Origin", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Visitor.encoded(fields)))
                .build();
    }

    private HttpRequest soap(String path, String body) {
        return request(path, "")
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
    }

    private HttpRequest.Builder request(String path, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }
}
