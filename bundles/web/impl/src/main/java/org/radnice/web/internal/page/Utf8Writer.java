package org.radnice.web.internal.page;

import java.io.Writer;
import java.util.Arrays;

/** Collects text as UTF-8 at once: pages are mostly ASCII, and are wanted as bytes in the end. */
final class Utf8Writer extends Writer {

    private byte[] bytes;
    private int length;
    private char high;

    Utf8Writer(int expected) {
        bytes = new byte[expected];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(int c) {
        reserve(1);
        put((char) c);
    }

    @Override
    public void write(char[] text, int offset, int count) {
        reserve(count);
        byte[] out = bytes;
        int at = length;
        int end = offset + count;
        int i = offset;
        for (; i < end && text[i] < 0x80; i++) {
            out[at++] = (byte) text[i];
        }
        length = at;
        for (; i < end; i++) {
            put(text[i]);
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public void write(String text, int offset, int count) {
        reserve(count);
        int end = offset + count;
        int i = offset;
        while (i < end && text.charAt(i) < 0x80) {
            i++;
        }
        // Takes the low bytes of the characters, which is all that these have.
        text.getBytes(offset, i, bytes, length);
        length += i - offset;
        for (; i < end; i++) {
            put(text.charAt(i));
        }
    }

    /** Room for this many characters, each of which takes at most three bytes, or four together with the one before. */
    private void reserve(int characters) {
        long needed = length + 3L * characters + 1;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
        }
    }

    private void put(char c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c) && high != 0) {
            int point = Character.toCodePoint(high, c);
            high = 0;
            bytes[length++] = (byte) (0xf0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
        } else {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
