package org.radnice.benchmarks;

import java.nio.file.Path;
import org.radnice.itests.Distribution;

/** What a server holds that has started and done nothing, beside bare Karaf with the same options. */
record MemoryPart(Site site, Path karaf, Report report) implements Part {

    @Override
    public void run() throws Exception {
        double bareHeap;
        double bareResident;
        try (BareKaraf bare = BareKaraf.copy(karaf, site.installation())) {
            bare.start();
            Site.settle();
            bareHeap = Jvm.heap(bare.process());
            bareResident = Jvm.resident(bare.process());
        }
        Distribution server = site.server();
        double heap = Jvm.heap(server.process());
        report.atMost("idle memory, resident", Jvm.resident(server.process()), "bare Karaf", bareResident, 2, "MB");
        report.atMost("live heap of it", heap, "bare Karaf", bareHeap, 2, "MB");
    }
}
