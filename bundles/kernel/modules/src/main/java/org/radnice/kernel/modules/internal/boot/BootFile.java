package org.radnice.kernel.modules.internal.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Decides what the next cold start of this home boots. A warm start needs nothing of it: the container remembers its features.
 */
public final class BootFile {

    private final Path file;

    /** @param folder with the configuration of this home */
    public BootFile(Path folder) {
        file = folder.resolve("org.apache.karaf.features.cfg");
    }

    /**
     * From now on boots exactly this version of the module.
     *
     * @param repository address of the repository that describes it, or an empty string when it is known from the start
     */
    public void boot(String module, String version, String repository) throws IOException {
        edit(text -> BootFeatures.with(
                repository.isEmpty() ? text : BootFeatures.withRepository(text, repository), module, version));
    }

    /** The version of a module that was left out, as it was booted last. */
    public Optional<String> leftOut(String module) throws IOException {
        return BootFeatures.stopped(Files.readString(file), module);
    }

    /** From now on boots without the module. */
    public void leaveOut(String module) throws IOException {
        edit(text -> BootFeatures.without(text, module));
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        // The name ends so that nothing that watches the folder for configuration takes it for one.
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(fresh, after);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
