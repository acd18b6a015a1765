package org.radnice.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One keep-alive connection that sends requests one after the other and throws the bodies away. Small on purpose: the load
 * generator shares two cores with the server, and a general client would measure itself.
 */
final class HttpConnection implements Closeable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final InetSocketAddress address;
    private final byte[] scrap = new byte[16_384];
    private Socket socket;
    private InputStream in;

    HttpConnection(InetSocketAddress address) {
        this.address = address;
    }

    /** Sends the request and returns the status of the answer, read to its end. */
    int exchange(Request request) throws IOException {
        boolean fresh = socket == null;
        try {
            return attempt(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
            // The server may close an idle connection at any time: RFC 9112, 9.3.1 lets a client try once more.
            return attempt(request);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException ignored) {
                // Nothing is to be saved of a connection that is thrown away.
            }
            socket = null;
        }
    }

    private int attempt(Request request) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(address, TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        socket.getOutputStream().write(request.bytes());
        return answer();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        if (chunked) {
            skipChunks();
        } else if (status != 204 && status != 304) {
            skip(Math.max(0, length));
        }
        if (last) {
            close();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            skip(size);
            line();
        }
        line();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            int read = in.read(scrap, 0, (int) Math.min(scrap.length, left));
            if (read < 0) {
                throw new EOFException("The answer ended too early");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        int count = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed");
            }
            if (c != '\r' && count < scrap.length) {
                scrap[count++] = (byte) c;
            }
        }
        return new String(scrap, 0, count, StandardCharsets.ISO_8859_1);
    }
}
