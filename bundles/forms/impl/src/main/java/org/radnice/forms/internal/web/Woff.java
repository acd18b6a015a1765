package org.radnice.forms.internal.web;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the web (WOFF 1.0) to the form that documents embed (TrueType): the same tables, uncompressed. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;

    private Woff() {}

    static byte[] decode(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("No WOFF font");
        }
        int flavor = in.getInt(4);
        int tables = in.getShort(12);
        int size = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            size += padded(in.getInt(44 + 20 * i + 12));
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables);
        out.putInt(flavor).putShort((short) tables).putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (tables * 16 - power * 16));
        int at = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            int entry = 44 + 20 * i;
            int offset = in.getInt(entry + 4);
            int packed = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
            table(woff, offset, packed, out.array(), at, length);
            at += padded(length);
        }
        return out.array();
    }

    private static void table(byte[] from, int offset, int packed, byte[] to, int at, int length) {
        if (packed == length) {
            System.arraycopy(from, offset, to, at, length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(from, offset, packed);
            if (inflater.inflate(to, at, length) != length) {
                throw new IllegalArgumentException("A table of the font is shorter than it says");
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A table of the font is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
