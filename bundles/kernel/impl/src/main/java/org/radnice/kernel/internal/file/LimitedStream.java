package org.radnice.kernel.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.radnice.kernel.api.file.FileTooLargeException;

/** Ends with an error as soon as more than the limit is read. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new FileTooLargeException(limit);
        }
    }
}
