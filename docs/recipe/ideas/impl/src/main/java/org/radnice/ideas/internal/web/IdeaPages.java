package org.radnice.ideas.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.ideas.internal.IdeaRule;
import org.radnice.ideas.internal.store.IdeaStore;
import org.radnice.kernel.api.error.Violation;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The page: the newest ideas, and a field for another one. */
@Path("/napady")
@Component(service = IdeaPages.class)
public final class IdeaPages {

    private final IdeaStore store;
    private final WebRequests requests;
    private final Texts texts;

    /** Called by Declarative Services. */
    @Activate
    public IdeaPages(@Reference IdeaStore store, @Reference WebRequests requests, @Reference Texts texts) {
        this.store = store;
        this.requests = requests;
        this.texts = texts;
    }

    /** Shows the page. */
    @GET
    @Public
    public Page show() {
        return page(FormView.blank());
    }

    /** Takes an idea, or shows what is wrong with it and keeps what was written. */
    @POST
    @Public
    @Audited("ideas.idea.added")
    public Object add(FormData data) {
        String text = data.value("text");
        List<Violation> violations = IdeaRule.violations(text);
        if (!violations.isEmpty()) {
            return page(FormView.of(data).errors(violations, texts, requests.current().locale())).status(422);
        }
        store.add(text);
        requests.current().session().notice("ideas.thanks");
        return Response.seeOther(URI.create("/napady")).build();
    }

    private Page page(FormView form) {
        return Page.of("ideas").with("form", form).with("ideas", store.newest(20)).with("longest", IdeaRule.LONGEST);
    }
}
