package org.radnice.kernel.api.office;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The office that this server works for, as the administrator described it in {@code etc/}. */
@ProviderType
public interface Office {

    /** In which mode the server runs; fixed until the next start. */
    enum Mode {
        /** With example accounts and content, and a banner that says so. */
        EVALUATION,
        /** In earnest: no example account, no default secret, no plain http beyond loopback. */
        PRODUCTION
    }

    /** The profile as it stands in {@code etc/office.json} now; a changed file is read within seconds. */
    OfficeProfile profile();

    /** The mode of this server. */
    Mode mode();

    /** The arms as an SVG file, when the profile names one. */
    Optional<Path> arms();
}
