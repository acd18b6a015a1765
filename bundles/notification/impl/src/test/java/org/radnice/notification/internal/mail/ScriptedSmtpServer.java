package org.radnice.notification.internal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers a command as it is told to, and 250 to everything else. */
public final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("DATA", "354 go on", "QUIT", "221 bye"));
    private final AtomicInteger taken = new AtomicInteger();

    public ScriptedSmtpServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "scripted-smtp");
        server.setDaemon(true);
        server.start();
    }

    /** From now on this command is answered so. {@code .} stands for the end of a message. */
    public void answer(String command, String reply) {
        answers.put(command, reply);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many messages it has taken. */
    public int taken() {
        return taken.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The next client may stay longer.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        say(out, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String command = line.equals(".") ? "." : line.split("[ :]", 2)[0].toUpperCase();
            String reply = answers.getOrDefault(command, "250 fine");
            data = command.equals("DATA") && reply.startsWith("354");
            if (command.equals(".") && reply.startsWith("250")) {
                taken.incrementAndGet();
            }
            say(out, reply);
        }
    }

    private static void say(PrintWriter out, String reply) {
        out.print(reply + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
