package org.radnice.web.internal.sample;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.radnice.kernel.api.error.ConflictException;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.security.api.Requires;
import org.radnice.security.api.SignedIn;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.web.api.FormData;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebModule;
import org.radnice.web.api.WebRequests;

/** A module with one of everything. */
public final class Sample implements WebModule {

    public record Thing(String label, int count, List<String> tags) {

        public Thing {
            tags = tags == null ? List.of() : tags;
        }
    }

    public static final class TakenException extends ConflictException {
        private static final long serialVersionUID = 1L;

        public TakenException(String what) {
            super("sample.taken", "Taken", what);
        }
    }

    public static final class WrongException extends InvalidException {
        private static final long serialVersionUID = 1L;

        public WrongException() {
            super("sample.invalid", "Wrong", List.of(Violation.of("name", "sample.violation.name")));
        }
    }

    @Path("/ukazka")
    public static final class Pages {

        private final WebRequests requests;
        private final String version;
        private final Supplier<String> answer;

        Pages(WebRequests requests, String version, Supplier<String> answer) {
            this.requests = requests;
            this.version = version;
            this.answer = answer;
        }

        @GET
        @Public
        public Page hello() {
            return Page.of("hello").with("name", "<b>Karel</b> " + version).with("when", LocalDate.of(2026, 12, 1))
                    .with("price", 150_000).with("thing", new Thing("Štítek", 1, null));
        }

        @GET
        @Path("rada/{id}")
        @Public
        public Page one(@PathParam("id") String id) {
            return hello().with("name", id);
        }

        @GET
        @Path("stav/{id}")
        @Public
        public Page state(@PathParam("id") String id) {
            if (answer.get().isEmpty()) {
                throw new TakenException(id);
            }
            return hello().with("name", id + " " + answer.get() + " " + version).again(() -> state(id));
        }

        @GET
        @Path("moje")
        @SignedIn
        public Page mine() {
            return hello();
        }

        @GET
        @Path("chyba")
        @Public
        public Page broken() {
            throw new IllegalStateException("secret detail");
        }

        @GET
        @Path("sablona")
        @Public
        public Page noTemplate() {
            return Page.of("missing");
        }

        @POST
        @Public
        @Audited("sample.form.sent")
        @Consumes({"application/x-www-form-urlencoded", "multipart/form-data"})
        public Object send(FormData form) {
            if (form.value("name").isEmpty()) {
                return hello().status(422);
            }
            requests.current().session().put("sample.name", form.value("name"));
            requests.current().session().notice("sample.saved");
            return Response.seeOther(URI.create("/ukazka/rada/" + form.uploads("file").size())).build();
        }

        @POST
        @Path("prihlasit")
        @Public
        @Audited("sample.user.signed-in")
        public Response signIn(FormData form) {
            requests.current().session().signIn(form.value("account"));
            return Response.seeOther(URI.create("/ukazka")).build();
        }

        @POST
        @Path("odhlasit")
        @Public
        @Audited("sample.user.signed-out")
        public Response signOut() {
            requests.current().session().signOut();
            return Response.seeOther(URI.create("/ukazka")).build();
        }
    }

    @Path("things")
    @Produces("application/json")
    @Consumes("application/json")
    public static final class Rest {

        private final Supplier<String> answer;

        Rest(Supplier<String> answer) {
            this.answer = answer;
        }

        @GET
        @Public
        public List<Thing> list(@QueryParam("limit") @DefaultValue("10") int limit) {
            return List.of(new Thing(answer.get(), limit, List.of("a")));
        }

        @GET
        @Path("{id}")
        @Public
        public Thing find(@PathParam("id") String id) {
            switch (id) {
                case "taken": throw new TakenException("9:00");
                case "wrong": throw new WrongException();
                case "fast": throw new TooManyRequestsException(Duration.ofSeconds(7));
                case "broken": throw new IllegalStateException("secret detail");
                default: return new Thing(id, 1, null);
            }
        }

        @GET
        @Path("mine")
        @SignedIn
        public Map<String, String> mine() {
            return Map.of("mine", "yes");
        }

        @POST
        @Requires("sample.thing.create")
        @Audited("sample.thing.created")
        public Response create(Thing thing) {
            return Response.created(URI.create("/api/sample/v1/things/" + thing.label())).entity(thing).build();
        }

        @POST
        @Path("echo")
        @Public
        @Audited("sample.thing.echoed")
        public Thing echo(Thing thing) {
            return thing;
        }
    }

    @WebService(name = "Sample", targetNamespace = "urn:radnice:sample:1")
    public interface SampleSoap {

        @WebMethod
        @Public
        String hello(@WebParam(name = "name") String name);

        @WebMethod
        @Requires("sample.thing.create")
        @Audited("sample.thing.created")
        String create(@WebParam(name = "name") String name);
    }

    @WebService(
            endpointInterface = "org.radnice.web.internal.sample.Sample$SampleSoap", serviceName = "SampleService",
            portName = "SamplePort", targetNamespace = "urn:radnice:sample:1")
    public static final class Soap implements SampleSoap {

        @Override
        public String hello(String name) {
            if (name.equals("taken")) {
                throw new TakenException("9:00");
            }
            if (name.equals("broken")) {
                throw new IllegalStateException("secret detail");
            }
            return "Hello " + name;
        }

        @Override
        public String create(String name) {
            return name;
        }
    }

    private final WebRequests requests;
    private final String version;
    private final Supplier<String> answer;

    public Sample(WebRequests requests, String version, Supplier<String> answer) {
        this.requests = requests;
        this.version = version;
        this.answer = answer;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<Object> pages() {
        return List.of(new Pages(requests, version, answer));
    }

    @Override
    public List<Object> rest() {
        return List.of(new Rest(answer));
    }

    @Override
    public List<Object> soap() {
        return List.of(new Soap());
    }
}
