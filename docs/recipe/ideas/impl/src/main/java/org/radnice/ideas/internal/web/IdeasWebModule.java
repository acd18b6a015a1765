package org.radnice.ideas.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.api.WebModule;

/** What the module publishes; registered when all of it is there. */
@Component
public final class IdeasWebModule implements WebModule {

    private final IdeaPages pages;
    private final IdeaResource resource;

    /** Called by Declarative Services. */
    @Activate
    public IdeasWebModule(@Reference IdeaPages pages, @Reference IdeaResource resource) {
        this.pages = pages;
        this.resource = resource;
    }

    @Override
    public String name() {
        return "ideas";
    }

    @Override
    public List<Object> pages() {
        return List.of(pages);
    }

    @Override
    public List<Object> rest() {
        return List.of(resource);
    }
}
