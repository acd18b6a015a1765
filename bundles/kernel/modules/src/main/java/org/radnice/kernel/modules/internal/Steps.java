package org.radnice.kernel.modules.internal;

import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the steps of one change of a module to whoever asked for it and to the log, with the time since its beginning. */
final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

    private final String module;
    private final Consumer<String> progress;
    private final long begin = System.nanoTime();

    Steps(String module, Consumer<String> progress) {
        this.module = module;
        this.progress = progress;
    }

    void done(String what) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        LOG.info("Module {}: {} after {} ms", module, what, millis);
        progress.accept(String.format(Locale.ROOT, "%6.1f s  %s: %s", millis / 1000.0, module, what));
    }
}
