package org.radnice.web.internal.asset;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the colour of an office into the style sheet: the main one and the shades that go with it. */
final class Brand {

    /** The colour with which the style sheet is built. */
    static final String BUILT = "#2362a2";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int[] WHITE = {255, 255, 255};
    private static final int[] BLACK = {0, 0, 0};

    private Brand() {}

    /** Whether the style sheet has to be changed for this colour; what is no colour is not. */
    static boolean differs(String colour) {
        return colour != null && COLOUR.matcher(colour).matches() && !colour.equalsIgnoreCase(BUILT);
    }

    /** The style sheet in the colour, which is darkened as far as text in it stays readable on white (4.5:1). */
    static String paint(String css, String colour) {
        int[] main = rgb(colour);
        while (contrastWithWhite(main) < 5.2) {
            main = mix(main, BLACK, 0.05);
        }
        Map<String, int[]> shades = new LinkedHashMap<>();
        shades.put("--brand", main);
        shades.put("--brand-dark", mix(main, BLACK, 0.28));
        shades.put("--brand-deep", mix(main, BLACK, 0.52));
        shades.put("--brand-tint", mix(main, WHITE, 0.91));
        shades.put("--brand-line", mix(main, WHITE, 0.67));
        String painted = css;
        for (Map.Entry<String, int[]> shade : shades.entrySet()) {
            painted = painted.replaceFirst(shade.getKey() + ": ?#[0-9a-f]{6}", shade.getKey() + ":" + hex(shade.getValue()));
        }
        return painted;
    }

    static double contrastWithWhite(int[] rgb) {
        return 1.05 / (0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]) + 0.05);
    }

    static int[] rgb(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new int[] {value >> 16, value >> 8 & 0xff, value & 0xff};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int[] mix(int[] colour, int[] other, double share) {
        int[] mixed = new int[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = (int) Math.round(colour[i] * (1 - share) + other[i] * share);
        }
        return mixed;
    }

    private static String hex(int[] rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }
}
