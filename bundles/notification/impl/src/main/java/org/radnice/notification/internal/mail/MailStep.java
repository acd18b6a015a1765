package org.radnice.notification.internal.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.setup.SetupDialog;
import org.radnice.kernel.api.setup.SetupStep;

/** Through which server messages get out. */
@Component
public final class MailStep implements SetupStep {

    private final TransportHolder transports;

    /** Called by Declarative Services. */
    @Activate
    public MailStep(@Reference TransportHolder transports) {
        this.transports = transports;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return "Mail server";
    }

    @Override
    public List<String> missing() {
        return transports.reachesPeople()
                ? transports.problem().stream().toList()
                : List.of("No mail server is configured: messages to citizens lie in a folder");
    }

    @Override
    public void lead(SetupDialog dialog) {
        if (missing().isEmpty() && !dialog.confirm("A mail server is configured already. Change it?", false)) {
            return;
        }
        String host = dialog.ask("Host of the mail server, empty to decide later", "");
        if (host.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("mail.host", host);
        String security = security(dialog);
        values.put("mail.security", security);
        values.put("mail.port", port(dialog, security));
        String user = dialog.ask("User name there, empty for none", "");
        values.put("mail.user", user);
        if (!user.isEmpty()) {
            values.put("mail.password.file", dialog.keep("mail-password", dialog.secret("Password")));
        }
        values.put("mail.from", dialog.ask("Address of the sender, empty for the office's own", ""));
        dialog.configure("org.radnice.notification", values);
    }

    private static String security(SetupDialog dialog) {
        while (true) {
            String answer = dialog.ask("Protection: starttls, tls or none", "starttls").toLowerCase(Locale.ROOT);
            if (List.of("starttls", "tls", "none").contains(answer)) {
                return answer;
            }
        }
    }

    private static String port(SetupDialog dialog, String security) {
        String proposal = switch (security) {
            case "tls" -> "465";
            case "none" -> "25";
            default -> "587";
        };
        while (true) {
            String answer = dialog.ask("Port", proposal);
            if (answer.matches("\\d{1,5}") && Integer.parseInt(answer) >= 1 && Integer.parseInt(answer) <= 65535) {
                return answer;
            }
        }
    }
}
