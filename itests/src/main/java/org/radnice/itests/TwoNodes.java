package org.radnice.itests;

import java.time.Duration;
import java.util.List;

/** Two nodes of one site on one database, which are replaced one after the other while the proxy in front answers. */
public final class TwoNodes implements AutoCloseable {

    /** Seconds; long enough for the proxy's looks on a busy machine. */
    private static final int GRACE = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(GRACE).plusMinutes(3);

    private static final String WEB = "trusted.proxies = 127.0.0.1\nstop.grace.seconds = " + GRACE;

    private Distribution a;
    private Distribution b;

    private TwoNodes(Distribution a, Distribution b) {
        this.a = a;
        this.b = b;
    }

    /** Starts both at once on an empty database, in which attachments lie as well; returns when both take requests. */
    public static TwoNodes start(String name, TestDatabase database) {
        Setup setup = Setup.evaluation(name)
                .on(database)
                .with("org.radnice.kernel.cfg", "files.store = database")
                .with("org.radnice.web.cfg", WEB)
                .with("org.radnice.forms.cfg", Requests.FORMS_WITHOUT_LIMITS);
        TwoNodes nodes = new TwoNodes(prepare(setup, "a"), prepare(setup, "b"));
        try {
            nodes.both().forEach(Distribution::launch);
            nodes.both().forEach(Distribution::awaitReady);
            return nodes;
        } catch (RuntimeException | Error e) {
            nodes.both().forEach(Distribution::kill);
            throw e;
        }
    }

    private static Distribution prepare(Setup setup, String node) {
        return Distribution.prepare(Installation.ofTheBuild(), setup.with("org.radnice.kernel.cfg", "node = " + node));
    }

    /** The first node, as it is now. */
    public Distribution a() {
        return a;
    }

    /** The other node, as it is now. */
    public Distribution b() {
        return b;
    }

    /** Both. */
    public List<Distribution> both() {
        return List.of(a, b);
    }

    /** As an administrator upgrades: one node after the other is stopped and started with the other program. */
    public void replace(Proxy proxy, Installation program) {
        a = replaced("a", a, proxy, program);
        b = replaced("b", b, proxy, program);
    }

    private static Distribution replaced(String name, Distribution node, Proxy proxy, Installation program) {
        node.stop(PATIENCE);
        proxy.await(name, false);
        Distribution next = node.with(program);
        next.launch();
        next.awaitReady();
        proxy.await(name, true);
        return next;
    }

    @Override
    public void close() {
        for (Distribution node : both()) {
            node.stop(PATIENCE);
            node.close();
        }
    }
}
