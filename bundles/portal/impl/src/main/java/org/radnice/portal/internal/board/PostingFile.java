package org.radnice.portal.internal.board;

/**
 * An attachment of a posting.
 *
 * @param fileId in the file store
 * @param name as the employee knew it
 * @param size in bytes
 * @param sha256 digest of its content
 */
public record PostingFile(String fileId, String name, String mediaType, long size, String sha256) {}
