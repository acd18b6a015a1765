package org.radnice.ideas.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.ideas.internal.Idea;
import org.radnice.ideas.internal.store.IdeaStore;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;

/** The same for programs, at {@code /api/ideas/v1/ideas}. */
@Path("/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = IdeaResource.class)
public final class IdeaResource {

    /** What is sent. */
    public record NewIdea(String text) {}

    private final IdeaStore store;

    /** Called by Declarative Services. */
    @Activate
    public IdeaResource(@Reference IdeaStore store) {
        this.store = store;
    }

    /** The newest ideas. */
    @GET
    @Public
    public List<Idea> list() {
        return store.newest(100);
    }

    /** Takes an idea. */
    @POST
    @Public
    @Audited("ideas.idea.added")
    public Idea add(NewIdea idea) {
        return store.add(idea.text() == null ? "" : idea.text());
    }
}
