package org.radnice.web.internal.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.error.RefusedException;

/** Reads {@code application/x-www-form-urlencoded} from the stream, field by field. */
final class UrlEncodedParser {

    private static final int LONGEST_NAME = 200;

    private final InputStream in;
    private final WebSettings limits;
    private final ParsedForm form = new ParsedForm();
    private byte[] bytes = new byte[256];
    private int length;
    private int fields;

    UrlEncodedParser(InputStream in, WebSettings limits) {
        this.in = new BufferedInputStream(in);
        this.limits = limits;
    }

    ParsedForm parse() throws IOException {
        String name = null;
        while (true) {
            int next = in.read();
            if (next < 0 || next == '&') {
                end(name);
                name = null;
                if (next < 0) {
                    return form;
                }
            } else if (next == '=' && name == null) {
                name = take(LONGEST_NAME);
            } else if (next == '+') {
                append(' ');
            } else if (next == '%') {
                append(hex(in.read()) << 4 | hex(in.read()));
            } else {
                append(next);
            }
        }
    }

    private void end(String name) {
        if (name == null && length == 0) {
            return;
        }
        if (++fields > limits.fieldsLimit()) {
            throw RefusedException.of(413, "web.form-fields", limits.fieldsLimit());
        }
        if (name == null) {
            form.field(take(LONGEST_NAME), "");
        } else {
            form.field(name, take(limits.fieldLimit()));
        }
    }

    private String take(int longest) {
        String text = FormText.decode(bytes, length);
        length = 0;
        if (text.length() > longest) {
            throw RefusedException.of(413, "web.form-field", longest);
        }
        return text;
    }

    private void append(int next) {
        if (length == bytes.length) {
            // At most four bytes make a character, so a longer field is refused before it grows.
            if (length > limits.fieldLimit() * 4L) {
                throw RefusedException.of(413, "web.form-field", limits.fieldLimit());
            }
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) next;
    }

    private static int hex(int digit) {
        int value = digit < 0 ? -1 : Character.digit(digit, 16);
        if (value < 0) {
            throw RefusedException.of(400, "web.form");
        }
        return value;
    }
}
