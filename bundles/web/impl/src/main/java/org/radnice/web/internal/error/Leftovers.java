package org.radnice.web.internal.error;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Reads what a client goes on sending after it has been refused. Browsers look at the answer only when all is sent: closing the
 * connection before that shows them a broken connection instead of our sentence.
 */
final class Leftovers {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long UPLOAD = 128L * 1024 * 1024;
    private static final long USUAL = 64L * 1024;

    private Leftovers() {}

    /** All of a refused upload, for a sender who waits for the answer. */
    static void discardUpload(HttpServletRequest request) {
        discard(request, UPLOAD);
    }

    /** The body of a usual request: unread, it would make the server close a connection that the client goes on using. */
    static void discardUsual(HttpServletRequest request) {
        discard(request, USUAL);
    }

    /** Gives up after so many bytes, or after some seconds. */
    private static void discard(HttpServletRequest request, long most) {
        long end = System.nanoTime() + PATIENCE;
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = request.getInputStream();
            long left = most;
            while (left > 0 && System.nanoTime() < end) {
                int got = in.read(buffer);
                if (got < 0) {
                    return;
                }
                left -= got;
            }
        } catch (IOException | IllegalStateException gone) {
            // Then nobody waits for the answer.
        }
    }
}
