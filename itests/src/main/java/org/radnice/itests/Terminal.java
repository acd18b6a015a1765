package org.radnice.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.channel.ChannelShell;

/** An administrator at the shell's prompt: a pseudo terminal in which questions are read and answered. */
public final class Terminal implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(300);

    private final Shell shell;
    private final ChannelShell channel;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final OutputStream keys;
    private int read;

    Terminal(Shell shell) throws IOException {
        this.shell = shell;
        this.channel = shell.terminal(shown);
        this.keys = channel.getInvertedIn();
    }

    /** Waits until this text is shown, after what was waited for before. */
    public void expect(String text) {
        Await.until(
                "the terminal shows \"" + text + "\"",
                ANSWER,
                () -> text().indexOf(text, read) >= 0,
                () -> text().substring(read));
        read = text().indexOf(text, read) + text.length();
    }

    /** Types a line. */
    public void type(String line) throws IOException {
        press(line + "\r");
    }

    /** Presses these keys, for example the tabulator after the beginning of a line. */
    public void press(String pressed) throws IOException {
        keys.write(pressed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits for the question and answers it. */
    public void answer(String question, String line) throws IOException {
        expect(question);
        type(line);
    }

    /** Everything that was shown, without colours and cursor movements. */
    public String text() {
        return shown.toString(StandardCharsets.UTF_8).replaceAll("\u001B(\\[[0-9;?]*[A-Za-z]|[=>])", "").replace("\r", "");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        shell.close();
    }
}
