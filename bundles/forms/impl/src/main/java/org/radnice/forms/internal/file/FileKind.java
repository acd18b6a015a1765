package org.radnice.forms.internal.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of file that the office takes. What a browser or a file's name says of it is not believed. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    TIFF("image/tiff", "tif", "tiff"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    RTF("application/rtf", "rtf"),
    TEXT("text/plain", "txt");

    /** How many of the first bytes decide. */
    public static final int HEAD = 4096;

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The name with an ending that says what the file is: whoever opens it on a desk goes by the ending. */
    public String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return endings.contains(ending) ? name : name + '.' + endings.get(0);
    }

    /** Media type under which it is kept. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The kind of a file.
     *
     * @param head its first {@value #HEAD} bytes, or all when it has fewer
     * @param name tells two kinds apart that begin alike, nothing else
     */
    public static Optional<FileKind> of(byte[] head, String name) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (start.startsWith("ftypheic", 4) || start.startsWith("ftypheix", 4) || start.startsWith("ftypmif1", 4)) {
            return Optional.of(HEIC);
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        if (start.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        return start.startsWith("PK\u0003\u0004") ? zip(start, name) : text(head, start);
    }

    private static Optional<FileKind> zip(String start, String name) {
        if (start.startsWith("mimetype" + ODT.mediaType, 30)) {
            return Optional.of(ODT);
        }
        if (start.startsWith("mimetype" + ODS.mediaType, 30)) {
            return Optional.of(ODS);
        }
        boolean office = start.startsWith("[Content_Types].xml", 30)
                || start.startsWith("_rels/", 30)
                || start.startsWith("docProps/", 30);
        String lower = name.toLowerCase(Locale.ROOT);
        if (office && lower.endsWith(".docx")) {
            return Optional.of(DOCX);
        }
        return office && lower.endsWith(".xlsx") ? Optional.of(XLSX) : Optional.empty();
    }

    private static Optional<FileKind> text(byte[] head, String start) {
        boolean control = start.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        if (head.length == 0 || control || start.stripLeading().startsWith("<")) {
            // What a browser could take for a page or a drawing with script in it stays out.
            return Optional.empty();
        }
        // The cut may have split the last character.
        for (int cut = 0; cut < (head.length == HEAD ? 4 : 1); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return Optional.of(TEXT);
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
