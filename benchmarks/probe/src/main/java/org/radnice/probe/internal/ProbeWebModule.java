package org.radnice.probe.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.api.WebModule;

/** Publishes the constant. */
@Component
public final class ProbeWebModule implements WebModule {

    private final ConstantResource constant;

    /** Called by Declarative Services. */
    @Activate
    public ProbeWebModule(@Reference ConstantResource constant) {
        this.constant = constant;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<Object> rest() {
        return List.of(constant);
    }
}
