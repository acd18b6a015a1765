package org.radnice.web.internal.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A static file in memory.
 *
 * @param name path below {@code assets/}
 * @param hash first ten hexadecimal digits of the content's SHA-256
 * @param plain the content
 * @param gzip the content compressed, or null
 * @param brotli the content compressed, or null
 */
record Asset(String name, String hash, byte[] plain, byte[] gzip, byte[] brotli) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("xml", "application/xml"),
            Map.entry("map", "application/json"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"));

    /** An asset that was not compressed when it was built. */
    static Asset of(String name, byte[] content) {
        return of(name, content, isText(name) ? gzip(content) : null, null);
    }

    static Asset of(String name, byte[] content, byte[] gzip, byte[] brotli) {
        return new Asset(name, hash(content), content, gzip, brotli);
    }

    /** Name with the hash before its ending. */
    String hashedName() {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + '.' + hash + name.substring(dot);
    }

    String type() {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    boolean compressed() {
        return gzip != null || brotli != null;
    }

    static boolean isText(String name) {
        String type = TYPES.getOrDefault(ending(name), "");
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size() < content.length ? out.toByteArray() : null;
    }
}
