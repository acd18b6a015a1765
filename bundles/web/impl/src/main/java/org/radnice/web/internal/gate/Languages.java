package org.radnice.web.internal.gate;

import java.util.List;
import java.util.Locale;

/** Which of the offered languages the reader gets. */
final class Languages {

    private Languages() {}

    /**
     * @param chosen code from the address or the cookie, or {@code null}
     * @param accepted header {@code Accept-Language}, or {@code null}
     * @param offered codes, the default one first
     */
    static Locale choose(String chosen, String accepted, List<String> offered) {
        if (chosen != null && offered.contains(chosen)) {
            return locale(chosen);
        }
        return locale(accepted == null ? offered.get(0) : best(accepted, offered));
    }

    /** The value of {@code lang} in the query, or {@code null}; never reads a body, as the servlet's parameters would. */
    static String fromQuery(String query) {
        if (query == null) {
            return null;
        }
        int at = query.startsWith("lang=") ? 0 : query.indexOf("&lang=") + 1;
        if (at == 0 && !query.startsWith("lang=")) {
            return null;
        }
        int from = at + 5;
        int to = query.indexOf('&', from);
        return query.substring(from, to < 0 ? query.length() : to);
    }

    private static String best(String accepted, List<String> offered) {
        String best = offered.get(0);
        double bestWeight = 0;
        int from = 0;
        int length = Math.min(accepted.length(), 300);
        while (from < length) {
            int comma = accepted.indexOf(',', from);
            int to = comma < 0 || comma > length ? length : comma;
            int semicolon = accepted.indexOf(';', from);
            int tagEnd = semicolon < 0 || semicolon > to ? to : semicolon;
            double weight = tagEnd == to ? 1 : weight(accepted.substring(tagEnd + 1, to));
            if (weight > bestWeight) {
                String code = code(accepted.substring(from, tagEnd).trim());
                if (offered.contains(code)) {
                    best = code;
                    bestWeight = weight;
                } else if ("sk".equals(code) && offered.contains("cs")) {
                    // Who reads Slovak reads Czech, and better than the other languages on offer.
                    best = "cs";
                    bestWeight = weight;
                }
            }
            from = to + 1;
        }
        return best;
    }

    private static String code(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static double weight(String parameter) {
        String trimmed = parameter.trim();
        if (!trimmed.startsWith("q=")) {
            return 1;
        }
        try {
            return Double.parseDouble(trimmed.substring(2));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static Locale locale(String code) {
        switch (code) {
            case "cs": return CZECH;
            case "en": return Locale.ENGLISH;
            default: return Locale.forLanguageTag(code);
        }
    }

    private static final Locale CZECH = Locale.forLanguageTag("cs");
}
