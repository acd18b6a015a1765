package org.radnice.kernel.modules.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.radnice.kernel.modules.internal.boot.BootFile;
import org.radnice.kernel.modules.internal.offer.HomeRepository;
import org.radnice.kernel.modules.internal.offer.Offer;
import org.radnice.kernel.modules.internal.offer.Offers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules of this node. Changes go through the container's features, never through bundles alone: the next change of
 * features would undo them.
 */
@Component(service = Modules.class)
public final class Modules {

    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

    private static final long LOOK_NANOS = 100_000_000;

    // A refresh of bundles that the change does not concern would take every module down for a second.
    private static final EnumSet<FeaturesService.Option> QUIETLY = EnumSet.of(
            FeaturesService.Option.NoAutoRefreshBundles,
            FeaturesService.Option.NoAutoRefreshManagedBundles,
            FeaturesService.Option.NoAutoRefreshUnmanagedBundles);

    private final FeaturesService features;
    private final Generations generations;
    private final RemovedBundles removed;
    private final Offers offers;
    private final HomeRepository repository;
    private final BootFile boot;
    private final ReentrantLock changing = new ReentrantLock();

    @Activate
    public Modules(BundleContext context, @Reference FeaturesService features, @Reference ServiceComponentRuntime runtime)
            throws IOException {
        this.features = features;
        generations = new Generations(context, runtime);
        removed = new RemovedBundles(context);
        Path home = Path.of(context.getProperty("karaf.base"));
        Files.createDirectories(home.resolve("modules"));
        offers = new Offers(home);
        repository = new HomeRepository(features, home, Path.of(context.getProperty("karaf.home")));
        boot = new BootFile(Path.of(context.getProperty("karaf.etc")));
    }

    /** All modules by name, installed or available. */
    public List<ModuleState> list() {
        TreeMap<String, List<Feature>> installed = new TreeMap<>();
        TreeMap<String, Set<Version>> available = new TreeMap<>();
        for (Feature feature : known()) {
            if (features.isInstalled(feature)) {
                installed.computeIfAbsent(feature.getName(), name -> new ArrayList<>()).add(feature);
            } else {
                available.computeIfAbsent(feature.getName(), name -> new TreeSet<>()).add(version(feature));
            }
        }
        for (Offer offer : offers.list()) {
            available.computeIfAbsent(offer.module(), name -> new TreeSet<>()).add(offer.version());
        }
        Set<String> names = new TreeSet<>(installed.keySet());
        names.addAll(available.keySet());
        return names.stream()
                .map(name -> state(
                        name, installed.getOrDefault(name, List.of()), available.getOrDefault(name, Set.of())))
                .toList();
    }

    /**
     * Replaces the running version by another one, side by side.
     *
     * @param timeout how long the new version may take to become healthy
     * @param progress told each step in one English sentence
     * @throws SwapRolledBackException when it does not; the former version runs on
     */
    public void swap(String name, Version version, Duration timeout, Consumer<String> progress) {
        alone(() -> {
            ModuleState module = find(name);
            SwapPlan plan = SwapPlan.of(name, version, module.installed(), module.available());
            Steps steps = new Steps(name, progress);
            // Looked at before the change: afterwards, what the web says about the new version would count for both.
            Optional<Generation> old = plan.remove().stream()
                    .max(Comparator.naturalOrder())
                    .map(last -> generations.look(feature(name, last)));
            introduce(name, plan, old, timeout, steps);
            for (Version former : plan.remove()) {
                uninstall(name, former);
                steps.done(former + " is removed");
            }
            removed.forget();
        });
    }

    /** Stops a module: pages that need it show a notice, also after a restart, until it is started again. */
    public void stop(String name, Consumer<String> progress) {
        alone(() -> {
            ModuleState module = find(name);
            if (!module.swappable()) {
                throw new NotSwappableException(name);
            }
            if (module.generations().isEmpty()) {
                throw new ModuleStoppedException(name);
            }
            Steps steps = new Steps(name, progress);
            try {
                boot.leaveOut(name);
            } catch (IOException e) {
                throw new ModuleChangeFailedException(name, "cannot be left out of the next start", e);
            }
            for (Version version : module.installed()) {
                uninstall(name, version);
                steps.done(version + " is stopped");
            }
            removed.forget();
        });
    }

    /**
     * Starts a stopped module.
     *
     * @param wanted version; when empty the one that was stopped, which a higher one may have failed to replace, or the highest
     * @return what is missing to be healthy after the timeout, nothing when all is well
     */
    public List<String> start(String name, Optional<Version> wanted, Duration timeout, Consumer<String> progress) {
        List<String> missing = new ArrayList<>();
        alone(() -> {
            ModuleState module = find(name);
            if (!module.generations().isEmpty()) {
                throw new ModuleRunningException(name);
            }
            Version version = wanted.or(() -> stopped(module))
                    .or(() -> module.available().stream().max(Comparator.naturalOrder()))
                    .filter(module.available()::contains)
                    .orElseThrow(() -> new UnknownVersionException(name, wanted.orElse(Version.emptyVersion), module.available()));
            Steps steps = new Steps(name, progress);
            install(name, version);
            steps.done(version + " is installed");
            remember(name, version, steps);
            missing.addAll(await(feature(name, version), Optional.empty(), timeout));
            if (missing.isEmpty()) {
                steps.done(version + " is healthy");
            }
        });
        return missing;
    }

    private Optional<Version> stopped(ModuleState module) {
        try {
            return boot.leftOut(module.name()).map(Version::parseVersion).filter(module.available()::contains);
        } catch (IOException e) {
            throw new ModuleChangeFailedException(module.name(), "has no readable boot file", e);
        }
    }

    /**
     * Puts the new version beside the former one, unless an interrupted swap has left it there, waits until it is healthy, and
     * makes it the one that the next start boots.
     */
    private void introduce(String name, SwapPlan plan, Optional<Generation> old, Duration timeout, Steps steps) {
        Version version = plan.target();
        List<String> missing;
        try {
            if (plan.install()) {
                install(name, version);
                steps.done(version + " is installed beside the former version");
            }
            missing = await(feature(name, version), old, timeout);
            if (missing.isEmpty()) {
                steps.done(version + " is healthy");
                remember(name, version, steps);
            }
        } catch (ModuleChangeFailedException e) {
            LOG.warn("A version is removed again", e);
            missing = List.of(e.getMessage());
        }
        if (!missing.isEmpty()) {
            rollBack(name, version, missing, steps);
        }
    }

    private void rollBack(String name, Version version, List<String> missing, Steps steps) {
        if (registered(name, version) && features.isInstalled(feature(name, version))) {
            uninstall(name, version);
        }
        removed.forget();
        steps.done(version + " is removed again (" + String.join("; ", missing) + ")");
        throw new SwapRolledBackException(name, version, missing);
    }

    private void install(String name, Version version) {
        try {
            Optional<Offer> offer = registered(name, version)
                    ? Optional.empty()
                    : offers.list().stream()
                            .filter(one -> one.module().equals(name) && one.version().equals(version))
                            .findFirst();
            if (offer.isPresent()) {
                offers.take(offer.get());
                features.addRepository(offer.get().repository(), false);
            }
            features.installFeatures(Set.of(id(name, version)), QUIETLY);
        } catch (Exception e) {
            // Karaf declares Exception; whatever it is, the administrator gets one line and the log the cause.
            throw new ModuleChangeFailedException(name, version + " cannot be installed", e);
        }
    }

    private void uninstall(String name, Version version) {
        try {
            features.uninstallFeatures(Set.of(id(name, version)), QUIETLY);
        } catch (Exception e) {
            throw new ModuleChangeFailedException(name, version + " cannot be removed", e);
        }
    }

    private void remember(String name, Version version, Steps steps) {
        try {
            URI description = URI.create(feature(name, version).getRepositoryUrl());
            repository.keep(description);
            boot.boot(name, version.toString(), description.toString());
            steps.done("the next cold start boots " + version);
        } catch (IOException e) {
            throw new ModuleChangeFailedException(name, version + " cannot be made the one that the next start boots", e);
        }
    }

    /** Waits until nothing is missing, and returns what still is at the end. */
    private List<String> await(Feature fresh, Optional<Generation> old, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            List<String> missing = Readiness.missing(generations.look(fresh), old);
            if (missing.isEmpty() || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return missing;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private ModuleState find(String name) {
        if (!ModuleName.isModule(name) || name.equals("kernel") || name.equals("web")) {
            throw new NotSwappableException(name);
        }
        return list().stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownModuleException(name));
    }

    private ModuleState state(String name, List<Feature> installed, Set<Version> available) {
        List<Generation> present = installed.stream()
                .sorted(Comparator.comparing(Modules::version))
                .map(generations::look)
                .toList();
        Set<Version> others = new TreeSet<>(available);
        present.forEach(generation -> others.remove(generation.version()));
        return new ModuleState(name, present, others, ModuleName.isSwappable(name));
    }

    private List<Feature> known() {
        try {
            List<Feature> modules = new ArrayList<>();
            for (Feature feature : features.listFeatures()) {
                if (ModuleName.isModule(feature.getName()) && !feature.isBlacklisted()) {
                    modules.add(feature);
                }
            }
            return modules;
        } catch (Exception e) {
            throw new ModuleChangeFailedException("modules", "cannot be listed", e);
        }
    }

    private boolean registered(String name, Version version) {
        return known().stream().anyMatch(feature -> feature.getName().equals(name) && version(feature).equals(version));
    }

    private Feature feature(String name, Version version) {
        return known().stream()
                .filter(feature -> feature.getName().equals(name) && version(feature).equals(version))
                .findFirst()
                .orElseThrow(() -> new UnknownVersionException(name, version, Set.of()));
    }

    private void alone(Runnable change) {
        if (!changing.tryLock()) {
            throw new ModulesBusyException();
        }
        try {
            change.run();
        } catch (ModuleChangeFailedException e) {
            LOG.error("A change of modules failed", e);
            throw e;
        } finally {
            changing.unlock();
        }
    }

    private static Version version(Feature feature) {
        return Version.parseVersion(feature.getVersion());
    }

    private static String id(String name, Version version) {
        return name + "/" + version;
    }
}
