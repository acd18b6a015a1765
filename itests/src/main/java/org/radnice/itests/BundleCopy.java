package org.radnice.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A bundle under another number: the same classes, with some files changed or added on the way.
 *
 * @param version of the copy
 * @param headers what is added to headers of its manifest
 * @param edits changes of text files by name; a file that is not there yet is changed from an empty one
 */
record BundleCopy(String version, Map<String, String> headers, Map<String, UnaryOperator<String>> edits) {

    /** The bytes of the copy. */
    byte[] of(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(bytes, manifest(from.getManifest()))) {
            for (JarEntry entry : from.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    try (InputStream content = edited(entry.getName(), from.getInputStream(entry))) {
                        put(to, entry.getName(), content);
                    }
                }
            }
            for (String name : edits.keySet()) {
                if (from.getEntry(name) == null) {
                    put(to, name, edited(name, InputStream.nullInputStream()));
                }
            }
        }
        return bytes.toByteArray();
    }

    private Manifest manifest(Manifest manifest) {
        Attributes main = manifest.getMainAttributes();
        main.putValue("Bundle-Version", version);
        headers.forEach((name, more) ->
                main.putValue(name, main.getValue(name) == null ? more : main.getValue(name) + "," + more));
        return manifest;
    }

    private static void put(JarOutputStream jar, String name, InputStream content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        content.transferTo(jar);
        jar.closeEntry();
    }

    private InputStream edited(String name, InputStream content) throws IOException {
        UnaryOperator<String> edit = edits.get(name);
        if (edit == null) {
            return content;
        }
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(edit.apply(text).getBytes(StandardCharsets.UTF_8));
    }
}
