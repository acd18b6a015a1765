package org.radnice.web.internal.error;

/**
 * Tells in one line of the log what went wrong where. Messages of exceptions are left out: they quote what people have typed.
 */
final class Traces {

    private static final int FRAMES = 6;
    private static final int CAUSES = 5;

    private Traces() {}

    static String describe(Throwable error) {
        StringBuilder line = new StringBuilder();
        Throwable current = error;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            if (depth > 0) {
                line.append("; caused by ");
            }
            line.append(current.getClass().getName());
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append(i == 0 ? " at " : " < ").append(frames[i].getClassName(), frames[i].getClassName().lastIndexOf('.') + 1,
                        frames[i].getClassName().length());
                line.append('.').append(frames[i].getMethodName()).append(':').append(frames[i].getLineNumber());
            }
            current = current.getCause() == current ? null : current.getCause();
        }
        return line.toString();
    }
}
