package org.radnice.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** Runs commands in the server's shell over SSH. */
public final class Shell implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final ClientSession session;

    Shell(int port, String user, String password) throws IOException {
        client.setServerKeyVerifier((session, address, key) -> true);
        client.start();
        try {
            session = client.connect(user, "127.0.0.1", port).verify(CONNECT).getSession();
            session.addPasswordIdentity(password);
            session.auth().verify(CONNECT);
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    /**
     * What a command printed.
     *
     * @param status 0 for success
     * @param text standard output and standard error, without colours
     */
    public record Answer(int status, String text) {}

    /** Runs the command and returns what it printed, whatever came of it. */
    public Answer run(String command, Duration limit) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command)) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(CONNECT);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), limit).contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("No end within " + limit + " of: " + command);
            }
            Integer status = channel.getExitStatus();
            String text = output.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[;\\d]*m", "");
            return new Answer(status == null ? 0 : status, text);
        }
    }

    /** A pseudo terminal, which shows what happens in it here. */
    ChannelShell terminal(OutputStream shown) throws IOException {
        ChannelShell channel = session.createShellChannel();
        channel.setPtyType("xterm");
        channel.setPtyColumns(200);
        channel.setOut(shown);
        channel.setErr(shown);
        channel.open().verify(CONNECT);
        return channel;
    }

    @Override
    public void close() {
        client.stop();
    }
}
