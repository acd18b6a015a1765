package org.radnice.notification.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.api.WebModule;

/** What the module publishes; registered when all of it is there. */
@Component
public final class NotificationWebModule implements WebModule {

    private final List<Object> pages;

    /** Called by Declarative Services. */
    @Activate
    public NotificationWebModule(@Reference MessagePages messages, @Reference TextPages texts) {
        pages = List.of(messages, texts);
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public List<Object> pages() {
        return pages;
    }
}
