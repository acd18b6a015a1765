package org.radnice.forms.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The configuration as it is now; a changed file takes effect without a restart. */
@Component(service = FormsSettings.class, configurationPid = "org.radnice.forms")
@Designate(ocd = FormsConfig.class)
public final class FormsSettings {

    private volatile FormsConfig config;

    /** Called by Declarative Services. */
    @Activate
    public FormsSettings(FormsConfig config) {
        this.config = config;
    }

    @Modified
    void modified(FormsConfig changed) {
        config = changed;
    }

    /** The values. */
    public FormsConfig get() {
        return config;
    }
}
