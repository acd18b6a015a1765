package org.radnice.forms.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.api.WebModule;

/** What the module publishes; registered when all of it is there. */
@Component
public final class FormsWebModule implements WebModule {

    private final List<Object> pages;
    private final List<Object> rest;
    private final List<Object> soap;

    /** Called by Declarative Services. */
    @Activate
    public FormsWebModule(
            @Reference FormPages forms,
            @Reference TrackingPages tracking,
            @Reference OfficePages office,
            @Reference DefinitionPages definitions,
            @Reference FormsRest rest,
            @Reference FormsSoap soap) {
        this.pages = List.of(forms, tracking, office, definitions);
        this.rest = List.of(rest);
        this.soap = List.of(soap);
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public List<Object> pages() {
        return pages;
    }

    @Override
    public List<Object> rest() {
        return rest;
    }

    @Override
    public List<Object> soap() {
        return soap;
    }
}
