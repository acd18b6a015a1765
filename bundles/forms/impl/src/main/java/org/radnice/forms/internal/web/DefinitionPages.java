package org.radnice.forms.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.DefinitionInvalidException;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.MalformedException;
import org.radnice.forms.internal.DefinitionService;
import org.radnice.forms.internal.FormsPermissions;
import org.radnice.forms.internal.VersionExistsException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Definitions as administrators import and export them. */
@Path("/urad/formulare")
@Component(service = DefinitionPages.class)
public final class DefinitionPages {

    private static final int LARGEST = 2 * 1024 * 1024;

    /** A published form. */
    public record Line(String id, String title, int version, int steps, long fields) {}

    /** Something that is wrong with a definition. */
    public record Problem(String place, String text) {}

    private final DefinitionService definitions;
    private final Wording wording;
    private final WebRequests requests;

    /** Called by Declarative Services. */
    @Activate
    public DefinitionPages(
            @Reference DefinitionService definitions, @Reference Wording wording, @Reference WebRequests requests) {
        this.definitions = definitions;
        this.wording = wording;
        this.requests = requests;
    }

    /** The published forms. */
    @GET
    @Requires(FormsPermissions.DEFINITION)
    public Page list() {
        return page(FormView.blank(), List.of(), 200);
    }

    private Page page(FormView form, List<Problem> problems, int status) {
        Locale locale = requests.current().locale();
        return Page.of("office-definitions")
                .status(status)
                .with("form", form)
                .with("problems", problems)
                .with("forms", definitions.all().stream()
                        .map(one -> new Line(one.id(), one.title().in(locale), one.version(), one.steps().size(), one.fields().count()))
                        .toList());
    }

    /** Publishes an uploaded definition. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(FormsPermissions.DEFINITION)
    @Audited("forms.definition.published")
    public Object publish(FormData data) throws IOException {
        Locale locale = requests.current().locale();
        if (data.uploads("definition").isEmpty()) {
            return page(FormView.blank().error("definition", wording.text(locale, "forms.definitions.file-missing")), List.of(), 422);
        }
        try (InputStream in = data.uploads("definition").get(0).open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new MalformedException("Longer than " + LARGEST + " bytes");
            }
            definitions.publish(new String(bytes, StandardCharsets.UTF_8));
        } catch (DefinitionInvalidException invalid) {
            return page(refused(locale, "forms.definitions.invalid"), problems(invalid.violations(), locale), 422);
        } catch (MalformedException malformed) {
            return page(refused(locale, "forms.definitions.malformed"), List.of(), 422);
        } catch (VersionExistsException exists) {
            return page(refused(locale, "error.forms.version-exists", exists.arguments().toArray()), List.of(), 422);
        }
        requests.current().session().notice("forms.notice.published");
        return Response.seeOther(URI.create("/urad/formulare")).build();
    }

    private FormView refused(Locale locale, String key, Object... arguments) {
        return FormView.blank().error("definition", wording.text(locale, key, arguments));
    }

    private List<Problem> problems(List<Violation> violations, Locale locale) {
        return violations.stream()
                .limit(100)
                .map(one -> new Problem(one.field(), wording.text(locale, one.messageKey(), one.arguments().toArray())))
                .toList();
    }

    /** A definition as a file. */
    @GET
    @Path("{id}.json")
    @Requires(FormsPermissions.DEFINITION)
    public Response export(@PathParam("id") String id) {
        FormDefinition form = definitions.find(id);
        return Downloads.json(form.id() + "-" + form.version() + ".json", definitions.json(form));
    }
}
