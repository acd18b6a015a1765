package org.radnice.kernel.internal.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.internal.BadConfigurationException;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what stands in the profile's file, and looks every two seconds at most whether it has changed. The address of an
 * evaluated server is where it was started, whatever port that is: nobody edits the profile to try the server out.
 */
@Component(service = {Office.class, OfficeImpl.class}, immediate = true)
public final class OfficeImpl implements Office {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeImpl.class);
    private static final long LOOK_NANOS = 2_000_000_000L;
    private static final Pattern LOOPBACK = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?|");

    private final Path file;
    private final Mode mode;
    private final LongSupplier ticks;
    private final String port;
    private volatile Known known;

    private record Known(ProfileReader.Content content, long modified, long lookedAt) {}

    @Activate
    public OfficeImpl(@Reference Kernel kernel) {
        this(kernel.settings().officeFile(), kernel.settings().mode(), System::nanoTime, System.getenv("RADNICE_PORT"));
        // The last of the files without which the server must not run.
        Refusal.started();
    }

    /** @param port that the server listens on, or {@code null} when nobody knows */
    OfficeImpl(Path file, Mode mode, LongSupplier ticks, String port) {
        this.file = file;
        this.mode = mode;
        this.ticks = ticks;
        this.port = port;
        try {
            this.known = new Known(read(), modified(), ticks.getAsLong());
        } catch (BadConfigurationException e) {
            throw Refusal.refuse(e);
        }
    }

    private ProfileReader.Content read() {
        ProfileReader.Content content = ProfileReader.read(file);
        OfficeProfile profile = content.profile();
        return mode == Mode.EVALUATION && port != null && LOOPBACK.matcher(profile.web()).matches()
                ? new ProfileReader.Content(profile.at("http://localhost:" + port), content.arms())
                : content;
    }

    private long modified() {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private ProfileReader.Content content() {
        Known now = known;
        if (ticks.getAsLong() - now.lookedAt() < LOOK_NANOS) {
            return now.content();
        }
        long modified = modified();
        ProfileReader.Content content = now.content();
        if (modified != now.modified()) {
            try {
                content = read();
                LOG.info("{} was read anew", file.getFileName());
            } catch (BadConfigurationException e) {
                LOG.error("The former profile stays in use: {}", e.getMessage());
            }
        }
        known = new Known(content, modified, ticks.getAsLong());
        return content;
    }

    /** The file was changed by ourselves: the next reader sees it, as the wizard's next step may be one. */
    public void changed() {
        Known now = known;
        known = new Known(now.content(), now.modified(), ticks.getAsLong() - LOOK_NANOS);
    }

    @Override
    public OfficeProfile profile() {
        return content().profile();
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public Optional<Path> arms() {
        return content().arms().filter(Files::isRegularFile);
    }
}
