package org.radnice.web.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours that stand on each other have the contrast that WCAG 2.2 asks for. */
class PaletteTest {

    private static final Map<String, String> COLOURS = colours();

    @ParameterizedTest(name = "{0} on {1} is at least {2}")
    @CsvSource({
        "ink, paper, 7", "ink, ground, 7", "ink, brand-tint, 7", "ink, green-tint, 7", "ink, amber-tint, 7", "ink, red-tint, 7",
        "ink, focus, 7",
        "ink-soft, paper, 4.5", "ink-soft, ground, 4.5", "ink-soft, brand-tint, 4.5",
        "brand, paper, 4.5", "brand, ground, 4.5", "brand, brand-tint, 4.5",
        "brand-dark, paper, 4.5", "brand-deep, brand-tint, 4.5", "paper, brand-deep, 7",
        "paper, green, 4.5", "paper, green-dark, 4.5", "paper, red, 4.5",
        "red, paper, 4.5", "red-dark, red-tint, 4.5", "amber, amber-tint, 4.5",
        "line-strong, paper, 3", "line-strong, ground, 3"
    })
    void contrast(String text, String ground, double atLeast) {
        assertThat(ratio(COLOURS.get(text), COLOURS.get(ground))).isGreaterThanOrEqualTo(atLeast);
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new HashMap<>();
        try {
            Matcher property = Pattern.compile("--([a-z-]+): #([0-9a-f]{3,6});")
                    .matcher(Files.readString(Path.of("src/main/styles/10-tokens.css")));
            while (property.find()) {
                colours.put(property.group(1), property.group(2));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return colours;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
