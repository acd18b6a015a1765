package org.radnice.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which TCP ports a process listens on, as Linux tells it. */
final class Listening {

    private static final String STATE_LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    private Listening() {}

    /**
     * @param port number
     * @param loopback whether only this machine reaches it
     */
    record Port(int port, boolean loopback) {}

    static Set<Port> of(long process) throws IOException {
        Set<String> sockets = sockets(process);
        Set<Port> ports = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process), "net", table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(STATE_LISTEN) && sockets.contains(columns[9])) {
                    String[] address = columns[1].split(":");
                    ports.add(new Port(Integer.parseInt(address[1], 16), LOOPBACK.contains(address[0])));
                }
            }
        }
        return ports;
    }

    private static Set<String> sockets(long process) throws IOException {
        Set<String> inodes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process), "fd"))) {
            for (Path file : files.toList()) {
                try {
                    Matcher matcher = SOCKET.matcher(Files.readSymbolicLink(file).toString());
                    if (matcher.matches()) {
                        inodes.add(matcher.group(1));
                    }
                } catch (IOException e) {
                    // Closed between listing and looking.
                }
            }
        }
        return inodes;
    }
}
