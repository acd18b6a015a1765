package org.radnice.kernel.internal.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The files of this server's configuration, changed whole or not at all. */
@Component(service = Etc.class)
public final class Etc {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    @Activate
    public Etc(BundleContext context) {
        this(Path.of(context.getProperty("karaf.etc")));
    }

    Etc(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    void configure(String pid, Map<String, String> values) {
        Path file = folder.resolve(pid + ".cfg");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            for (Map.Entry<String, String> value : values.entrySet()) {
                lines = with(lines, value.getKey(), value.getValue());
            }
            replace(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be changed", e);
        }
    }

    /** The lines with this key set once: where it was, else below the commented default, else at the end. */
    static List<String> with(List<String> lines, String key, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A value of " + key + " has one line");
        }
        Pattern set = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:].*");
        Pattern shown = Pattern.compile("#\\s*" + Pattern.quote(key) + "\\s*=.*");
        String line = key + " = " + value.replace("\\", "\\\\");
        List<String> result = new ArrayList<>();
        int place = -1;
        int below = -1;
        for (String each : lines) {
            if (set.matcher(each).matches()) {
                place = place < 0 ? result.size() : place;
            } else {
                result.add(each);
                below = shown.matcher(each).matches() ? result.size() : below;
            }
        }
        int at = place >= 0 ? place : below;
        result.add(at >= 0 ? at : result.size(), line);
        return result;
    }

    String keep(String fileName, String secret) {
        Path file = folder.resolve(fileName);
        try {
            Path temporary = temporary();
            Files.writeString(temporary, secret + "\n");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Replaces the text of a file; who may read it stays as it was. */
    void replace(Path file, String text) throws IOException {
        Path temporary = temporary();
        Files.writeString(temporary, text, StandardCharsets.UTF_8);
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path temporary() throws IOException {
        return Files.createTempFile(folder, ".setup", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
}
