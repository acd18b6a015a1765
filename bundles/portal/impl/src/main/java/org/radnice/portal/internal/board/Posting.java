package org.radnice.portal.internal.board;

import java.time.Instant;
import java.util.List;

/**
 * A document on the notice board. Once posted it never changes; an error is corrected by a new posting.
 *
 * @param sha256 digest of the text and of all attachments, see {@link BoardRules#digest}
 * @param createdAt when it was written
 * @param createdBy account id
 * @param postedAt when the public could see it first, or {@code null}
 * @param removedAt when it was taken down, or {@code null}
 * @param removedBy account id, or {@code system} when its time was over
 * @param removalReason why it was taken down before its day, or empty
 */
public record Posting(
        String id,
        PostingText text,
        List<PostingFile> files,
        String sha256,
        Instant createdAt,
        String createdBy,
        Instant postedAt,
        Instant removedAt,
        String removedBy,
        String removalReason) {

    public Posting {
        files = List.copyOf(files);
    }

    /** Where it is in its life. */
    public BoardRules.State state() {
        return BoardRules.state(postedAt, removedAt);
    }
}
