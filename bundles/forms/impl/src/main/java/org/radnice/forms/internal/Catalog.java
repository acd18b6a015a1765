package org.radnice.forms.internal;

import com.ibm.icu.text.Collator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.answer.CompiledForm;
import org.radnice.forms.internal.definition.DefinitionReader;
import org.radnice.forms.internal.definition.DefinitionWriter;
import org.radnice.forms.internal.store.DefinitionStore;
import org.radnice.forms.internal.store.DefinitionStore.Ref;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.kernel.api.revision.Revisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The published forms. A published version never changes, so compiled ones are kept; which ones are current is known by a count. */
@Component(service = Catalog.class)
public final class Catalog {

    private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);
    private static final int KEPT = 500;
    private static final String DEFINITIONS = "forms.definitions";

    private record Current(long revision, List<FormDefinition> forms) {}

    private final Transactions transactions;
    private final DefinitionStore store;
    private final Revisions revisions;
    private final Clock clock;
    private final Map<Ref, CompiledForm> compiled = new ConcurrentHashMap<>();
    private volatile Current current = new Current(-1, List.of());

    /** Called by Declarative Services: publishes the definitions that the bundle carries in {@code forms/}. */
    @Activate
    public Catalog(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference DefinitionStore store,
            @Reference Revisions revisions,
            @Reference Clock clock) {
        this(transactions, store, revisions, clock, shipped(context));
    }

    /** @param shipped definitions as JSON, published unless they are */
    public Catalog(
            Transactions transactions, DefinitionStore store, Revisions revisions, Clock clock, List<String> shipped) {
        this.transactions = transactions;
        this.store = store;
        this.revisions = revisions;
        this.clock = clock;
        shipped.forEach(this::publishShipped);
    }

    private static List<String> shipped(BundleContext context) {
        List<String> all = new ArrayList<>();
        for (URL file : Collections.list(context.getBundle().findEntries("forms", "*.json", false))) {
            try (InputStream in = file.openStream()) {
                all.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void publishShipped(String json) {
        FormDefinition form = DefinitionReader.read(json);
        Ref ref = new Ref(form.id(), form.version());
        String content = Json.write(DefinitionWriter.write(form));
        Optional<String> stored = transactions.read(work -> store.content(work, ref.form(), ref.version()));
        if (stored.isEmpty()) {
            transactions.write(work -> add(work, ref, content, CallContext.SYSTEM));
        } else if (!stored.get().equals(content)) {
            LOG.warn("The shipped form {} version {} differs from the published one, which stays as it is", ref.form(), ref.version());
        }
    }

    /** Whether this call has added the version; another node may have been faster. */
    private boolean add(UnitOfWork work, Ref ref, String content, String by) {
        // Also the lock under which definitions are published.
        revisions.changed(DEFINITIONS);
        if (store.content(work, ref.form(), ref.version()).isPresent()) {
            return false;
        }
        store.add(work, ref, content, clock.instant(), by);
        return true;
    }

    /**
     * Publishes a definition, within the caller's transaction.
     *
     * @return whether it is new; a definition that is published already changes nothing
     * @throws VersionExistsException when this version of the form is published with another content
     */
    public boolean publish(UnitOfWork work, FormDefinition form, String by) {
        Ref ref = new Ref(form.id(), form.version());
        String content = Json.write(DefinitionWriter.write(form));
        if (add(work, ref, content, by)) {
            return true;
        }
        if (!store.content(work, ref.form(), ref.version()).orElse("").equals(content)) {
            throw new VersionExistsException(ref.form(), ref.version());
        }
        return false;
    }

    /** The current version of the form. */
    public Optional<CompiledForm> current(String form) {
        return transactions.read(work -> store.current(work, form).map(version -> load(work, new Ref(form, version))));
    }

    /** A version of the form, which must have been published. */
    public CompiledForm version(String form, int version) {
        Ref ref = new Ref(form, version);
        CompiledForm kept = compiled.get(ref);
        return kept != null ? kept : transactions.read(work -> load(work, ref));
    }

    /** Current versions of all forms, by Czech title. */
    public List<FormDefinition> all() {
        long revision = revisions.current(DEFINITIONS);
        Current known = current;
        if (known.revision == revision) {
            return known.forms;
        }
        Current found = new Current(revision, read());
        current = found;
        return found.forms;
    }

    private List<FormDefinition> read() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("cs"));
        return transactions.read(work -> store.current(work).stream()
                .map(ref -> load(work, ref).definition())
                .sorted(Comparator.comparing(form -> form.title().in(Locale.forLanguageTag("cs")), collator))
                .toList());
    }

    /** Grows with each published definition, on whichever node. */
    public long revision() {
        return revisions.current(DEFINITIONS);
    }

    private CompiledForm load(UnitOfWork work, Ref ref) {
        CompiledForm kept = compiled.get(ref);
        if (kept != null) {
            return kept;
        }
        String content = store.content(work, ref.form(), ref.version())
                .orElseThrow(() -> new IllegalStateException("Form " + ref.form() + " has lost its version " + ref.version()));
        CompiledForm form = CompiledForm.of(DefinitionReader.read(content));
        if (compiled.size() >= KEPT) {
            compiled.clear();
        }
        compiled.put(ref, form);
        return form;
    }
}
