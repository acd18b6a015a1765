package org.radnice.portal.internal.content;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of a text.
 *
 * @param contentId of the text
 * @param number from 1
 * @param revision counts how often the draft was saved: two editors never overwrite each other
 * @param body the text as JSON
 * @param authors account ids of everybody who has written in it
 * @param createdAt when it was begun
 * @param changedBy who saved it last
 * @param changedAt when
 * @param approvedBy second reader, or empty
 * @param approvedAt when, or {@code null}
 * @param publishedBy who published it, or empty
 * @param publishedAt when, or {@code null}
 * @param from from when the public sees it, or {@code null}
 * @param to until when, or {@code null}
 * @param note what the second reader has to say
 */
public record Version(
        String contentId,
        int number,
        VersionState state,
        int revision,
        String body,
        Set<String> authors,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        String approvedBy,
        Instant approvedAt,
        String publishedBy,
        Instant publishedAt,
        Instant from,
        Instant to,
        String note) {

    public Version {
        authors = Set.copyOf(authors);
    }

    /** Identifier of a version. */
    public static String id(String contentId, int number) {
        return contentId + "@" + number;
    }

    /** A new draft. */
    static Version draft(String contentId, int number, String body, String author, Instant now) {
        return new Version(
                contentId,
                number,
                VersionState.DRAFT,
                1,
                body,
                Set.of(author),
                now,
                author,
                now,
                "",
                null,
                "",
                null,
                null,
                null,
                "");
    }

    Version saved(String newBody, String author, Instant now) {
        Set<String> all = new TreeSet<>(authors);
        all.add(author);
        return new Version(
                contentId, number, state, revision + 1, newBody, all, createdAt, author, now, approvedBy, approvedAt,
                publishedBy, publishedAt, from, to, note);
    }

    Version moved(VersionState newState, String newNote) {
        return new Version(
                contentId, number, newState, revision + 1, body, authors, createdAt, changedBy, changedAt, "", null,
                publishedBy, publishedAt, from, to, newNote);
    }

    Version approved(String by, Instant now) {
        return new Version(
                contentId, number, VersionState.APPROVED, revision + 1, body, authors, createdAt, changedBy, changedAt,
                by, now, publishedBy, publishedAt, from, to, note);
    }

    Version published(String by, Instant now, Instant newFrom, Instant newTo) {
        return new Version(
                contentId, number, VersionState.PUBLISHED, revision + 1, body, authors, createdAt, changedBy, changedAt,
                approvedBy, approvedAt, by, now, newFrom, newTo, note);
    }
}
