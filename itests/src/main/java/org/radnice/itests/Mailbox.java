package org.radnice.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder into which a server without a mail server writes its messages. */
public final class Mailbox {

    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

    private final Path folder;

    private Mailbox(Path folder) {
        this.folder = folder;
    }

    /** The messages of this server. */
    public static Mailbox of(Distribution server) {
        return new Mailbox(server.home().resolve("data/mail"));
    }

    /** How many messages the recipient has got until now. */
    public int count(String recipient) {
        return messages(recipient).size();
    }

    /** Text of the recipient's message of this number, from one, in the order in which they were made; waits for it. */
    public String text(String recipient, int number) {
        Await.until("message " + number + " to " + recipient, DELIVERY, () -> count(recipient) >= number);
        return messages(recipient).get(number - 1);
    }

    /** Path and query of the first link of a message's text to a page of this site. */
    public static String link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in\n" + text);
        }
        return link.group(1);
    }

    private List<String> messages(String recipient) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .map(file -> read(file, recipient))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file, String recipient) {
        String message;
        try {
            message = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int end = message.indexOf("\n\n");
        String head = message.substring(0, end).toLowerCase(Locale.ROOT);
        String body = message.substring(end + 2);
        if (!head.contains("\nto: " + recipient.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        byte[] bytes = head.contains("content-transfer-encoding: base64") ? Base64.getMimeDecoder().decode(body)
                : head.contains("quoted-printable") ? unquoted(body) : body.getBytes(StandardCharsets.ISO_8859_1);
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] unquoted(String body) {
        String joined = body.replace("=\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '=') {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(joined.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
