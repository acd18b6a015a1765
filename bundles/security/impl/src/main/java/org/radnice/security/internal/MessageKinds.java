package org.radnice.security.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.notification.api.MessageKindSource;

/** The mails of the module; their first words lie in {@code mail/<kind>_<language>.txt}: title, subject and body. */
@Component(service = MessageKindSource.class)
public final class MessageKinds implements MessageKindSource {

    private static final List<String> LANGUAGES = List.of("cs", "en", "uk");

    private final List<Kind> kinds;

    @Activate
    public MessageKinds() {
        Map<String, String> withLink = Map.of(
                "link", "https://www.example.cz/nove-heslo?klic=abcdefghijklmnopqrstuvwxyz234567");
        Map<String, String> withTwoLinks = Map.of(
                "link", "https://www.example.cz/prihlaseni",
                "reset", "https://www.example.cz/zapomenute-heslo");
        kinds = List.of(
                kind("confirm-address", withLink),
                kind("address-already-known", withTwoLinks),
                kind("reset-password", withLink),
                kind("invitation", withLink),
                kind("password-changed", withLink));
    }

    @Override
    public List<Kind> kinds() {
        return kinds;
    }

    private static Kind kind(String name, Map<String, String> variables) {
        Map<String, String> titles = new HashMap<>();
        Map<String, Text> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            String[] parts = read("/mail/" + name + '_' + language + ".txt").split("\n", 3);
            titles.put(language, parts[0].strip());
            texts.put(language, new Text(parts[1].strip(), parts[2].strip() + '\n'));
        }
        return new Kind("security." + name, titles, variables, texts);
    }

    private static String read(String resource) {
        try (InputStream in = MessageKinds.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
