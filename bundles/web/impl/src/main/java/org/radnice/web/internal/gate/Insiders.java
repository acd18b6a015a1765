package org.radnice.web.internal.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.internal.Settings;
import org.radnice.web.internal.call.WebCall;

/** Who may see figures and details of health: this machine itself, and who knows the token of the configuration. */
@Component(service = Insiders.class)
public final class Insiders {

    private final Settings settings;

    @Activate
    public Insiders(@Reference Settings settings) {
        this.settings = settings;
    }

    /** Whether this request comes from an insider. */
    public boolean contain(WebCall call) {
        String token = settings.get().metricsToken();
        String given = call.request().getHeader("Authorization");
        if (!token.isEmpty() && given != null && given.startsWith("Bearer ")) {
            return MessageDigest.isEqual(
                    token.getBytes(StandardCharsets.UTF_8), given.substring(7).trim().getBytes(StandardCharsets.UTF_8));
        }
        return call.loopback();
    }
}
