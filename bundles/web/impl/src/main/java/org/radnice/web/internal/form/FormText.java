package org.radnice.web.internal.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.radnice.web.internal.error.RefusedException;

/** Text as people type it, made plain: one kind of line end, composed letters, no control characters. */
final class FormText {

    private FormText() {}

    /**
     * @throws RefusedException with 400 when the bytes are no UTF-8
     */
    static String decode(byte[] bytes, int length) {
        try {
            return clean(StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException malformed) {
            throw RefusedException.of(400, "web.form");
        }
    }

    /** Control characters come from copying out of other programs; nobody means them, and databases refuse some. */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == '\u007f' || c >= '\u0080' && c < '\u00a0';
            if (control && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (clean != null) {
                boolean loneReturn = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
                if (!control) {
                    clean.append(c);
                } else if (loneReturn) {
                    clean.append('\n');
                }
            }
        }
        String result = clean == null ? text : clean.toString();
        return Normalizer.isNormalized(result, Normalizer.Form.NFC) ? result : Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    /** The last part of a path as some browsers send it, without what no file name should have. */
    static String fileName(String sent) {
        if (sent == null) {
            return "";
        }
        String name = clean(sent).replace('\n', ' ').replace('\t', ' ');
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
