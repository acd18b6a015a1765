package org.radnice.forms.internal.submission;

/**
 * A file that belongs to a draft or to a submission.
 *
 * @param id of the document
 * @param entry id of the timeline's entry that it came with, or empty for those of the form itself
 * @param field of the form, or empty
 * @param file id in the file store
 * @param name as its author calls it, without control characters
 * @param mediaType found from its content
 * @param size in bytes
 * @param sha256 of its content
 */
public record Document(
        String id, String entry, String field, String file, String name, String mediaType, long size, String sha256) {}
