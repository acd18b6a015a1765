package org.radnice.benchmarks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.radnice.itests.Distribution;
import org.radnice.itests.Installation;
import org.radnice.itests.Setup;

/** The running server that several parts share, started when the first of them needs it. */
final class Site implements AutoCloseable {

    static final String HOME_PAGE = "/";
    static final String SERVICE_PAGE = "/sluzby/poplatek-za-psa";
    static final int CONNECTIONS = 16;

    private final Installation installation;
    private final Path probe;
    private Distribution server;
    private boolean probed;

    Site(Installation installation, Path probe) {
        this.installation = installation;
        this.probe = probe;
    }

    Installation installation() {
        return installation;
    }

    /** The server, as {@code ./radnice run} starts it. */
    Distribution server() {
        if (server == null) {
            server = Distribution.start(installation, Setup.evaluation("site"));
            probed = false;
            settle();
        }
        return server;
    }

    /** The server with the peers that it is compared with inside. */
    Distribution withProbe() {
        Distribution running = server();
        if (!probed) {
            running.shell("bundle:install -s file:" + probe);
            probed = true;
        }
        return running;
    }

    /** Load on one path. */
    SocketLoad load(String path) {
        return load(List.of(Request.get("localhost", path)), CONNECTIONS);
    }

    SocketLoad load(List<Request> requests, int connections) {
        return new SocketLoad(address(server()), requests, connections, status -> status == 200);
    }

    static InetSocketAddress address(Distribution server) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    /** Stops the server as an administrator would and returns how long that took. */
    Duration stop() {
        Duration taken = server.stop();
        close();
        return taken;
    }

    /** What a start leaves behind is done. */
    static void settle() {
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
