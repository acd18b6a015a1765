package org.radnice.web.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the configuration in force, so that a change restarts nothing. */
@Component(service = Settings.class, configurationPid = "org.radnice.web")
@Designate(ocd = WebConfig.class)
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private volatile WebSettings current;

    @Activate
    public Settings(WebConfig config) {
        current = WebSettings.of(config);
    }

    @Modified
    public void modified(WebConfig config) {
        try {
            current = WebSettings.of(config);
        } catch (IllegalArgumentException wrong) {
            LOG.error("Configuration org.radnice.web stays as it was: {}", wrong.getMessage());
        }
    }

    /** The values for this request. */
    public WebSettings get() {
        return current;
    }
}
