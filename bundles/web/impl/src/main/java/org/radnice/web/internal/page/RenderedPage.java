package org.radnice.web.internal.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a page.
 *
 * @param tag quoted entity tag (RFC 9110, 8.8.3), or empty for a page that is one person's own
 */
public record RenderedPage(byte[] bytes, String tag) {

    private static final int TAG_BYTES = 12;

    static RenderedPage own(byte[] bytes) {
        return new RenderedPage(bytes, "");
    }

    static RenderedPage shared(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new RenderedPage(bytes, '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a client that sends this {@code If-None-Match} has these very bytes. */
    public boolean matches(String ifNoneMatch) {
        return !tag.isEmpty() && ifNoneMatch != null && ifNoneMatch.contains(tag);
    }
}
