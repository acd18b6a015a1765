package org.radnice.portal.internal.barrier;

import java.time.Instant;

/**
 * A report of a barrier to accessibility (99/2019 Sb.).
 *
 * @param page where the reader met it
 * @param contact e-mail address for the answer, or empty
 * @param solvedAt when somebody of the office closed it, or {@code null}
 * @param solvedBy account id, or empty
 */
public record Barrier(
        String id, Instant reportedAt, String page, String description, String contact, Instant solvedAt, String solvedBy) {}
