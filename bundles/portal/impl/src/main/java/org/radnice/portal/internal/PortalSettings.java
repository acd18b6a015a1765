package org.radnice.portal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The configuration as it is now; a changed file takes effect without a restart. */
@Component(service = PortalSettings.class, configurationPid = "org.radnice.portal")
@Designate(ocd = PortalConfig.class)
public final class PortalSettings {

    private volatile PortalConfig config;

    @Activate
    public PortalSettings(PortalConfig config) {
        this.config = config;
    }

    @Modified
    void modified(PortalConfig changed) {
        config = changed;
    }

    /** The values. */
    public PortalConfig get() {
        return config;
    }
}
