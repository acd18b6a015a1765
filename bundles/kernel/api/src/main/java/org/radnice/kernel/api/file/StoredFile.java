package org.radnice.kernel.api.file;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param id unguessable id
 * @param name as the user knows it
 * @param mediaType as declared by who stored it
 * @param size in bytes
 * @param sha256 digest of the content, 64 lower-case hexadecimal digits
 * @param storedAt when it was stored
 */
public record StoredFile(String id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
