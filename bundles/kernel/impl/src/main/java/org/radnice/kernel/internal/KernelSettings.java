package org.radnice.kernel.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.internal.persistence.DatabaseSettings;

/**
 * The configuration, checked.
 *
 * @param mode of the server
 * @param node its name
 * @param database where it is
 * @param files directory of the file store, or {@code null} when the database keeps files
 * @param officeFile the municipality's profile
 */
public record KernelSettings(Office.Mode mode, String node, DatabaseSettings database, Path files, Path officeFile) {

    /** Passwords that stand in manuals and examples. */
    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("", "radnice", "postgres", "password", "heslo", "secret", "changeme", "change-me", "admin", "test");

    /**
     * Reads the configuration.
     *
     * @param started mode in which the server was started, or {@code null} when nobody said
     * @param data folder of the server's data
     * @param etc folder of the server's configuration
     * @throws BadConfigurationException when a value is wrong, or not to be used in production
     */
    public static KernelSettings of(KernelConfig config, String started, Path data, Path etc) {
        Office.Mode mode = mode(config.mode().isBlank() ? started : config.mode());
        Path files = null;
        if (config.files_store().equals("directory")) {
            files = config.files_directory().isBlank()
                    ? data.resolve("radnice").resolve("files")
                    : Path.of(config.files_directory());
        } else if (!config.files_store().equals("database")) {
            throw bad("files.store", "must be directory or database");
        }
        if (config.outbox_threads() < 1 || config.outbox_threads() > 64) {
            throw bad("outbox.threads", "must be 1 to 64");
        }
        if (config.outbox_tries() < 1 || config.outbox_tries() > 1000) {
            throw bad("outbox.tries", "must be 1 to 1000");
        }
        if (config.outbox_keep_days() < 1) {
            throw bad("outbox.keep.days", "must be at least 1");
        }
        Path officeFile = config.office_file().isBlank() ? etc.resolve("office.json") : Path.of(config.office_file());
        return new KernelSettings(mode, node(config.node()), database(config, mode, data), files, officeFile);
    }

    private static Office.Mode mode(String mode) {
        if (mode == null) {
            // Nobody shall have example accounts without having asked for them.
            return Office.Mode.PRODUCTION;
        }
        return switch (mode) {
            case "evaluation" -> Office.Mode.EVALUATION;
            case "production" -> Office.Mode.PRODUCTION;
            default -> throw bad("mode", "must be evaluation or production");
        };
    }

    private static DatabaseSettings database(KernelConfig config, Office.Mode mode, Path data) {
        if (config.database_pool_size() < 2 || config.database_pool_size() > 500) {
            throw bad("database.pool.size", "must be 2 to 500");
        }
        if (config.database_wait() < 1 || config.database_wait() > 60) {
            throw bad("database.wait", "must be 1 to 60 seconds");
        }
        String url = config.database_url().strip();
        Path folder = data.resolve("radnice");
        if (url.isEmpty()) {
            url = "jdbc:derby:" + folder.resolve("db").toAbsolutePath();
        }
        String password = "";
        if (url.startsWith("jdbc:postgresql:")) {
            if (url.toLowerCase(Locale.ROOT).contains("password=")) {
                throw bad("database.url", "must not hold a password: use database.password.file");
            }
            password = password(config.database_password_file(), mode);
        } else if (!url.startsWith("jdbc:derby:")) {
            throw bad("database.url", "must begin with jdbc:postgresql: or jdbc:derby:");
        }
        return new DatabaseSettings(
                url,
                config.database_user(),
                password,
                config.database_pool_size(),
                Duration.ofSeconds(config.database_wait()),
                folder.resolve("derby.log"));
    }

    private static String password(String file, Office.Mode mode) {
        if (file.isBlank()) {
            if (mode == Office.Mode.PRODUCTION) {
                throw bad("database.password.file", "must be set in production");
            }
            return "";
        }
        Path path = Path.of(file);
        try {
            String password = Files.readAllLines(path).stream().findFirst().orElse("").strip();
            if (mode == Office.Mode.PRODUCTION) {
                if (KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))) {
                    throw bad("database.password.file", "holds a password that everybody knows; choose another for production");
                }
                if (othersMayRead(path)) {
                    throw bad("database.password.file", "may be read by others than its owner (chmod 600)");
                }
            }
            return password;
        } catch (IOException e) {
            throw bad("database.password.file", "names a file that cannot be read");
        }
    }

    private static boolean othersMayRead(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    private static String node(String configured) {
        if (!configured.isBlank()) {
            if (configured.length() > 40) {
                throw bad("node", "must not be longer than 40 characters");
            }
            return configured;
        }
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.length() > 40 ? host.substring(0, 40) : host;
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    private static BadConfigurationException bad(String key, String rule) {
        return new BadConfigurationException(key + " in etc/" + KernelConfig.PID + ".cfg " + rule);
    }
}
