package org.radnice.notification.internal.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.office.Office;
import org.radnice.notification.internal.NotificationConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transport that the configuration asks for. */
@Component(service = TransportHolder.class, configurationPid = "org.radnice.notification")
@Designate(ocd = NotificationConfig.class)
public final class TransportHolder {

    private static final Logger LOG = LoggerFactory.getLogger(TransportHolder.class);

    private final BundleContext context;
    private final Office office;
    private final FileStore files;
    private final Clock clock;

    private volatile NotificationConfig config;

    /** Called by Declarative Services. */
    @Activate
    public TransportHolder(
            BundleContext context,
            NotificationConfig config,
            @Reference Office office,
            @Reference FileStore files,
            @Reference Clock clock) {
        this.context = context;
        this.office = office;
        this.files = files;
        this.clock = clock;
        change(config);
    }

    @Modified
    void change(NotificationConfig changed) {
        config = changed;
        LOG.info("Messages go to {}", reachesPeople(changed) ? "the mail server" : "a folder");
    }

    /** Whether messages go to a mail server, or only into a folder for somebody to look at. */
    public boolean reachesPeople() {
        return reachesPeople(config);
    }

    /** Where messages go, for administrators. */
    public String target() {
        NotificationConfig now = config;
        return reachesPeople(now) ? now.mail_host() + ":" + now.mail_port() : folder(now).toString();
    }

    /** What of the configuration cannot be used, in one English sentence; empty when messages can be handed over. */
    public Optional<String> problem() {
        try {
            current();
            return Optional.empty();
        } catch (UnavailableException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * The transport as configured now.
     *
     * @throws UnavailableException when a file that it needs cannot be used
     */
    public MailTransport current() {
        NotificationConfig now = config;
        String from = now.mail_from().isEmpty() ? office.profile().email() : now.mail_from();
        MailWriter writer = new MailWriter(files, clock, from, office.profile().shortName());
        MailTransport transport = reachesPeople(now)
                ? new SmtpTransport(server(now), writer)
                : new FolderTransport(folder(now), writer);
        return new InMailBundle(transport);
    }

    private static boolean reachesPeople(NotificationConfig now) {
        return !now.mail_host().isEmpty();
    }

    private Path folder(NotificationConfig now) {
        return now.mail_folder().isEmpty() ? dataFolder().resolve("mail") : Path.of(now.mail_folder());
    }

    private Path dataFolder() {
        return Path.of(context.getProperty("karaf.data"));
    }

    private static MailServer server(NotificationConfig now) {
        boolean signIn = !now.mail_user().isEmpty();
        return new MailServer(
                now.mail_host(),
                now.mail_port(),
                MailServer.Security.valueOf(now.mail_security().toUpperCase(Locale.ROOT)),
                now.mail_ca_file().isEmpty() ? null : Authorities.trusting(Path.of(now.mail_ca_file())),
                signIn ? now.mail_user() : null,
                signIn ? password(Path.of(now.mail_password_file())) : null);
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new MailPasswordException(e);
        }
    }
}
