package org.radnice.portal.internal.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.radnice.kernel.api.error.Violation;

/** The notice board by 500/2004 Sb. § 26: what hangs there, from when to when, and how that is proved. */
public final class BoardRules {

    /** Categories; their names are texts. */
    public static final List<String> CATEGORIES = List.of(
            "verejna-vyhlaska",
            "doruceni",
            "zamer-obce",
            "vyhlaska-obce",
            "zasedani",
            "rozpocet",
            "vyberove-rizeni",
            "drazba",
            "nalezy",
            "jine");

    /** Longest time on the board, in days: a mistyped year is noticed. */
    static final int LONGEST = 3660;

    /** Where a posting is in its life. */
    public enum State {
        /** Written, its first day has not come. */
        PLANNED,
        /** On the board. */
        POSTED,
        /** Taken down. */
        REMOVED
    }

    private BoardRules() {}

    /** The state that follows from what has happened. */
    public static State state(Instant postedAt, Instant removedAt) {
        if (removedAt != null) {
            return State.REMOVED;
        }
        return postedAt == null ? State.PLANNED : State.POSTED;
    }

    /** Whether it is to be put up today. */
    public static boolean toPost(LocalDate from, State state, LocalDate today) {
        return state == State.PLANNED && !today.isBefore(from);
    }

    /** Whether it is to be taken down today: the last day counts whole. */
    public static boolean toRemove(LocalDate to, State state, LocalDate today) {
        return state == State.POSTED && today.isAfter(to);
    }

    /** What is wrong with the text, in the order of the fields. */
    public static List<Violation> check(PostingText text, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        required(violations, "title", text.title(), 300);
        if (!CATEGORIES.contains(text.category())) {
            violations.add(Violation.of("category", "board.category-missing"));
        }
        required(violations, "issuer", text.issuer(), 200);
        atMost(violations, "reference", text.referenceNumber(), 100);
        atMost(violations, "mark", text.fileMark(), 100);
        atMost(violations, "summary", text.summary(), 4000);
        if (text.from() == null) {
            violations.add(Violation.of("from", "board.day-missing"));
        } else if (text.from().isBefore(today)) {
            // The proof of posting would say what did not happen.
            violations.add(Violation.of("from", "board.from-past"));
        }
        if (text.to() == null) {
            violations.add(Violation.of("to", "board.day-missing"));
        } else if (text.from() != null && text.to().isBefore(text.from())) {
            violations.add(Violation.of("to", "board.to-before-from"));
        } else if (text.from() != null && text.to().isAfter(text.from().plusDays(LONGEST))) {
            violations.add(Violation.of("to", "board.to-far"));
        }
        return violations;
    }

    /**
     * SHA-256 over the text and the digests of the attachments: each value by its length and its UTF-8 bytes, so that no two
     * postings give the same input.
     */
    public static String digest(PostingText text, List<PostingFile> files) {
        List<String> values = new ArrayList<>(List.of(
                text.title(),
                text.category(),
                text.issuer(),
                text.referenceNumber(),
                text.fileMark(),
                text.summary(),
                text.from().toString(),
                text.to().toString(),
                text.corrects()));
        files.forEach(file -> values.addAll(List.of(file.name(), file.sha256())));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String value : values) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void required(List<Violation> violations, String field, String value, int most) {
        if (value.isBlank()) {
            violations.add(Violation.of(field, "board." + field + "-missing"));
        } else {
            atMost(violations, field, value, most);
        }
    }

    private static void atMost(List<Violation> violations, String field, String value, int most) {
        if (value.length() > most) {
            violations.add(Violation.of(field, "edit.too-long", most));
        }
    }
}
