package org.radnice.portal.internal.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the texts that ship with the module into the database at its start. What the office has worked on is never touched;
 * a shipped text that is newer than the imported one becomes a new version.
 */
@Component(service = FirstContent.class)
public final class FirstContent {

    private static final Logger LOG = LoggerFactory.getLogger(FirstContent.class);

    private final Transactions transactions;
    private final ContentStore store;
    private final StateStore state;
    private final Clock clock;

    @Activate
    public FirstContent(
            @Reference Transactions transactions,
            @Reference ContentStore store,
            @Reference StateStore state,
            @Reference Clock clock,
            @Reference Office office,
            BundleContext context) {
        this(transactions, store, state, clock);
        Map<Kind, List<String>> files = new EnumMap<>(Kind.class);
        files.put(Kind.SERVICE, files(context.getBundle(), "content/services"));
        files.put(Kind.PAGE, files(context.getBundle(), "content/pages"));
        // News are about what happened in an office; another one has its own from the first day.
        if (office.mode() == Office.Mode.EVALUATION) {
            files.put(Kind.NEWS, files(context.getBundle(), "content/news"));
        }
        int imported = load(files);
        if (imported > 0) {
            LOG.info("Imported {} texts that ship with the portal", imported);
        }
    }

    FirstContent(Transactions transactions, ContentStore store, StateStore state, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.state = state;
        this.clock = clock;
    }

    /** Imports what is new; returns how many texts were. */
    int load(Map<Kind, List<String>> files) {
        return transactions.write(work -> {
            // One node at a time; the others find the work done.
            state.alone(work);
            int imported = 0;
            for (Map.Entry<Kind, List<String>> entry : files.entrySet()) {
                for (String json : entry.getValue()) {
                    imported += load(work, entry.getKey(), json) ? 1 : 0;
                }
            }
            if (imported > 0) {
                state.changed(StateStore.CONTENT);
            }
            return imported;
        });
    }

    private boolean load(UnitOfWork work, Kind kind, String json) {
        NewsFile file = kind == Kind.NEWS ? BodyJson.read(NewsFile.class, json) : null;
        Body body = file == null ? BodyJson.read(kind, json) : file.news();
        String sha = sha256(json);
        String id = kind.id(body.slug());
        Optional<Content> known = store.find(work, id);
        if (known.isPresent() && (known.get().edited() || known.get().importedSha().equals(sha))) {
            return false;
        }
        Instant now = clock.instant();
        int number = known.map(Content::lastVersion).orElse(0) + 1;
        LocalDate today = OfficeTime.day(now);
        Instant from = file == null ? now : OfficeTime.start(today.plusDays(file.postedFromDays()));
        Instant to = file == null ? null : OfficeTime.end(today.plusDays(file.postedToDays()));
        Schedule schedule = known.map(Content::schedule).orElse(Schedule.NONE).publish(number, from, to, now);
        Content content = new Content(
                id,
                kind,
                body.slug(),
                body.titles().get(Body.FIRST_LANGUAGE),
                known.map(Content::owner).orElse(""),
                schedule,
                number,
                0,
                Content.Review.fresh(body.reviewMonths(), today),
                sha,
                false);
        if (known.isEmpty()) {
            store.add(work, content);
        } else {
            store.save(work, content);
        }
        store.add(
                work,
                new Version(
                        id,
                        number,
                        VersionState.PUBLISHED,
                        1,
                        BodyJson.write(body),
                        Set.of(CallContext.SYSTEM),
                        now,
                        CallContext.SYSTEM,
                        now,
                        "",
                        null,
                        CallContext.SYSTEM,
                        now,
                        from,
                        to,
                        ""));
        return true;
    }

    private static List<String> files(Bundle bundle, String folder) {
        List<String> files = new ArrayList<>();
        var entries = bundle.findEntries(folder, "*.json", false);
        for (URL url : entries == null ? List.<URL>of() : Collections.list(entries)) {
            try (InputStream in = url.openStream()) {
                files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
