package org.radnice.kernel.internal.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.office.OfficeImpl;

/** The office's profile as it stands in its file. */
@Component(service = ProfileFile.class)
public final class ProfileFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Etc etc;
    private final Runnable changed;

    @Activate
    public ProfileFile(@Reference Kernel kernel, @Reference Etc etc, @Reference OfficeImpl office) {
        this(kernel.settings().officeFile(), etc, office::changed);
    }

    /** @param changed told after each change of the file */
    ProfileFile(Path file, Etc etc, Runnable changed) {
        this.file = file;
        this.etc = etc;
        this.changed = changed;
    }

    Path file() {
        return file;
    }

    ObjectNode read() {
        try {
            if (JSON.readTree(Files.readString(file)) instanceof ObjectNode profile) {
                return profile;
            }
            throw new IllegalStateException(file + " holds no object");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    void change(Consumer<ObjectNode> change) {
        ObjectNode profile = read();
        change.accept(profile);
        try {
            etc.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(profile) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be changed", e);
        }
        changed.run();
    }
}
