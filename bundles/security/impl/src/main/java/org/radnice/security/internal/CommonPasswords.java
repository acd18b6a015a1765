package org.radnice.security.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The words that are guessed first. */
@Component(service = CommonPasswords.class)
public final class CommonPasswords {

    private final Set<String> words;

    @Activate
    public CommonPasswords() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/common-passwords.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words, folded. */
    public Set<String> words() {
        return words;
    }
}
