package org.radnice.security.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The configuration as it stands now. */
@Component(service = Settings.class, configurationPid = "org.radnice.security")
@Designate(ocd = SecurityConfig.class)
public final class Settings {

    private volatile SecurityConfig current;

    @Activate
    public Settings(SecurityConfig config) {
        current = config;
    }

    @Modified
    void changed(SecurityConfig config) {
        current = config;
    }

    /** The values of this moment. */
    public SecurityConfig current() {
        return current;
    }
}
