package org.radnice.benchmarks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.radnice.itests.Distribution;

/** How long a stop takes while requests come in. */
record StopPart(Site site, Report report) implements Part {

    private static final Duration BEFORE = Duration.ofSeconds(5);

    @Override
    public void run() throws Exception {
        site.server();
        AtomicBoolean on = new AtomicBoolean(true);
        SocketLoad load = site.load(Site.SERVICE_PAGE);
        // What fails then is what comes too late.
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> whilst(load, on));
        LockSupport.parkNanos(BEFORE.toNanos());
        double seconds;
        try {
            seconds = site.stop().toNanos() / 1e9;
        } finally {
            on.set(false);
            sending.join();
        }
        report.below("clean stop under full load", seconds, Distribution.STOP.toSeconds(), "s");
    }

    private static void whilst(SocketLoad load, AtomicBoolean on) {
        try {
            load.whilst(on::get);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
