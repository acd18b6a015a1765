package org.radnice.web.internal.gate;

import java.time.Duration;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.internal.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beginning of the node's end. The framework tells its synchronous listeners that it stops before it stops the first
 * bundle, and waits for them: from that moment the node is not ready, and for {@code stop.grace.seconds} it still answers, until
 * the proxy has turned to the other nodes.
 */
@Component(service = Draining.class)
public final class Draining implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Settings settings;
    private final Consumer<Duration> pause;
    private volatile boolean begun;

    /** Called by Declarative Services. */
    @Activate
    public Draining(BundleContext context, @Reference Settings settings) {
        this(settings, Draining::sleep);
        context.addBundleListener(this);
    }

    /** @param pause lets the node answer for so long */
    public Draining(Settings settings, Consumer<Duration> pause) {
        this.settings = settings;
        this.pause = pause;
    }

    @Deactivate
    void close(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            begin();
        }
    }

    /** From now on the node is not ready; returns when its last modules may go. */
    public void begin() {
        begun = true;
        Duration grace = settings.get().stopGrace();
        if (!grace.isZero()) {
            LOG.info("The node is not ready any more and stops in {} s", grace.toSeconds());
            pause.accept(grace);
        }
    }

    /** Whether the node is going down. */
    public boolean begun() {
        return begun;
    }

    private static void sleep(Duration grace) {
        try {
            Thread.sleep(grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
