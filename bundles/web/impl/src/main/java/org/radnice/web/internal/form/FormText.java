package org.radnice.web.internal.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.radnice.web.internal.error.RefusedException;

/** Text as people typed it: kept letter by letter, but for the line ends, which browsers write in their own way. */
final class FormText {

    private FormText() {}

    /**
     * @throws RefusedException with 400 when the bytes are no UTF-8, or hold what cannot be given back
     */
    static String decode(byte[] bytes, int length) {
        try {
            return text(StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException malformed) {
            throw RefusedException.of(400, "web.form");
        }
    }

    /** With one kind of line end. */
    static String text(String sent) {
        String checked = PlainText.checked(sent);
        return checked.indexOf('\r') < 0 ? checked : checked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The last part of a path as some browsers send it, without what no file name should have. */
    static String fileName(String sent) {
        if (sent == null) {
            return "";
        }
        StringBuilder visible = new StringBuilder(sent.length());
        sent.codePoints().filter(FormText::ofFileNames).forEach(visible::appendCodePoint);
        String name = visible.toString();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    /** Invisible characters can make the ending of a name look like another one. */
    private static boolean ofFileNames(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
