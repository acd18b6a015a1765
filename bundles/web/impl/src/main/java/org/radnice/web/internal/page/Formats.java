package org.radnice.web.internal.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.radnice.kernel.api.office.OfficeTime;

/** Dates, times and money as people here write them, with spaces that do not break. */
final class Formats {

    private static final char SPACE = '\u00a0';
    private static final Locale CZECH = Locale.forLanguageTag("cs");
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    private static final DateTimeFormatter CS_FULL = DateTimeFormatter.ofPattern("EEEE d.\u00a0M.\u00a0uuuu", CZECH);
    private static final DateTimeFormatter CS_SHORT = DateTimeFormatter.ofPattern("d.\u00a0M.\u00a0uuuu", CZECH);
    private static final DateTimeFormatter EN_FULL = DateTimeFormatter.ofPattern("EEEE d\u00a0MMMM\u00a0uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter UK_FULL = DateTimeFormatter.ofPattern("EEEE d\u00a0MMMM\u00a0uuuu", UKRAINIAN);
    private static final DateTimeFormatter UK_SHORT = DateTimeFormatter.ofPattern("dd.MM.uuuu", UKRAINIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private Formats() {}

    /** The day, with its name unless {@code brief}. */
    static String date(Object value, boolean brief, Locale locale) {
        TemporalAccessor at = local(value);
        return at == null || !at.isSupported(ChronoField.EPOCH_DAY) ? text(value) : formatter(brief, locale).format(at);
    }

    /** The day and the time. */
    static String dateTime(Object value, boolean brief, Locale locale) {
        TemporalAccessor at = local(value);
        if (at == null || !at.isSupported(ChronoField.EPOCH_DAY) || !at.isSupported(ChronoField.HOUR_OF_DAY)) {
            return text(value);
        }
        return formatter(brief, locale).format(at) + " " + TIME.format(at);
    }

    /** The time of day. */
    static String time(Object value) {
        TemporalAccessor at = local(value);
        return at == null || !at.isSupported(ChronoField.HOUR_OF_DAY) ? text(value) : TIME.format(at);
    }

    /** Haléře as crowns: {@code 1 500 Kč}, with haléře only when there are any. */
    static String money(Object value, Locale locale) {
        if (!(value instanceof Number number)) {
            return text(value);
        }
        BigDecimal crowns = new BigDecimal(number.toString()).movePointLeft(2);
        boolean english = "en".equals(locale.getLanguage());
        String digits = crowns.abs().toBigInteger().toString();
        StringBuilder out = new StringBuilder();
        if (english) {
            out.append("CZK").append(SPACE);
        }
        if (crowns.signum() < 0) {
            out.append('\u2212');
        }
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(english ? ',' : SPACE);
            }
            out.append(digits.charAt(i));
        }
        int cents = crowns.abs().remainder(BigDecimal.ONE).movePointRight(2).intValue();
        if (cents > 0) {
            out.append(english ? '.' : ',').append(cents < 10 ? "0" : "").append(cents);
        }
        return english ? out.toString() : out.append(SPACE).append("Kč").toString();
    }

    private static DateTimeFormatter formatter(boolean brief, Locale locale) {
        switch (locale.getLanguage()) {
            case "en": return brief ? EN_SHORT : EN_FULL;
            case "uk": return brief ? UK_SHORT : UK_FULL;
            default: return brief ? CS_SHORT : CS_FULL;
        }
    }

    private static TemporalAccessor local(Object value) {
        if (value instanceof Instant instant) {
            return instant.atZone(OfficeTime.ZONE);
        }
        if (value instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(OfficeTime.ZONE);
        }
        if (value instanceof ZonedDateTime time) {
            return time.withZoneSameInstant(OfficeTime.ZONE);
        }
        return value instanceof LocalDate || value instanceof LocalDateTime || value instanceof LocalTime
                ? (TemporalAccessor) value
                : null;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
