package org.radnice.forms.internal.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.Option;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.value.Phone;

/** Answers as people read them. */
public final class AnswerText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.\u00a0M.\u00a0uuuu");

    private final Locale locale;
    private final BiFunction<Locale, String, String> texts;

    /** @param texts the module's text of a key in a language */
    public AnswerText(Locale locale, BiFunction<Locale, String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The answer in words; an empty string when there is none. */
    public String of(Field field, Object value, List<Document> documents) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case YES_NO, CONSENT -> texts.apply(locale, Boolean.TRUE.equals(value) ? "forms.yes" : "forms.no");
            case DATE -> day(value.toString());
            case MONEY -> value instanceof Number amount ? money(amount.longValue()) : value.toString();
            case PHONE -> Phone.shown(value.toString());
            case ONE_OF -> option(field, value);
            case MANY_OF -> value instanceof List<?> list
                    ? list.stream().map(one -> option(field, one)).collect(Collectors.joining("\n"))
                    : value.toString();
            case ADDRESS -> value instanceof Map<?, ?> address ? address(address) : value.toString();
            case FILE -> documents.stream()
                    .filter(document -> document.field().equals(field.name()))
                    .map(Document::name)
                    .collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    /** The answer as a person would type it into the field again. */
    public static String typed(Field field, Object value) {
        return switch (field.type()) {
            case DATE -> day(value.toString()).replace('\u00a0', ' ');
            case MONEY -> value instanceof Number amount ? plain(amount.longValue()) : value.toString();
            case PHONE -> Phone.shown(value.toString()).replace('\u00a0', ' ');
            default -> value.toString();
        };
    }

    private String option(Field field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .map(label -> label.in(locale))
                .orElse(String.valueOf(value));
    }

    private static String day(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }

    private static String address(Map<?, ?> address) {
        String zip = String.valueOf(address.get("zip"));
        String spaced = zip.length() == 5 ? zip.substring(0, 3) + "\u00a0" + zip.substring(3) : zip;
        return address.get("street") + "\n" + spaced + " " + address.get("city");
    }

    /** An amount in haléře as crowns. */
    public static String money(long amount) {
        String crowns = plain(amount);
        int comma = crowns.indexOf(',');
        String whole = comma < 0 ? crowns : crowns.substring(0, comma);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0") + (comma < 0 ? "" : crowns.substring(comma)) + "\u00a0Kč";
    }

    private static String plain(long amount) {
        BigDecimal crowns = BigDecimal.valueOf(amount, 2);
        return (amount % 100 == 0 ? crowns.setScale(0) : crowns).toPlainString().replace('.', ',');
    }
}
