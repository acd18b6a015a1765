package org.radnice.ideas.internal;

import java.time.Instant;

/** What somebody would like to have better in the town. */
public record Idea(String id, String text, Instant createdAt) {}
