package org.radnice.web.internal.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.setup.SetupDialog;
import org.radnice.kernel.api.setup.SetupStep;
import org.radnice.web.internal.Settings;

/** Whose word about clients and their https is believed. */
@Component
public final class ProxyStep implements SetupStep {

    private final Settings settings;
    private final Office office;

    @Activate
    public ProxyStep(@Reference Settings settings, @Reference Office office) {
        this.settings = settings;
        this.office = office;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Proxy with TLS";
    }

    @Override
    public List<String> missing() {
        boolean needed = office.profile().web().startsWith("https:") && settings.get().trustedProxies().isEmpty();
        return needed
                ? List.of("No proxy is trusted: every request that it hands on counts as plain http from the proxy's own address")
                : List.of();
    }

    @Override
    public void lead(SetupDialog dialog) {
        dialog.say("TLS ends at a proxy in front (nginx, Apache), which must set X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host.");
        if (!settings.get().trustedProxies().isEmpty() && !dialog.confirm("A proxy is configured already. Change it?", false)) {
            return;
        }
        String answer = dialog.ask("Addresses of the proxy, separated by commas; - for none", "127.0.0.1");
        if (answer.equals("-")) {
            return;
        }
        List<String> addresses = Arrays.stream(answer.split(",")).map(String::strip).toList();
        try {
            Networks.parse("The list", addresses);
        } catch (IllegalArgumentException wrong) {
            dialog.say(wrong.getMessage() + "; nothing was changed.");
            return;
        }
        dialog.configure("org.radnice.web", Map.of("trusted.proxies", String.join(", ", addresses)));
    }
}
