package org.radnice.portal.internal.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.portal.internal.content.BodyJson;
import org.radnice.portal.internal.store.BoardStore;
import org.radnice.portal.internal.store.StateStore;

/** Hangs examples on the board of a server that is being tried; never in earnest. */
@Component(service = ExamplePostings.class)
public final class ExamplePostings {

    /** A document as it ships: its days count from the import. */
    record File(
            String number,
            Map<String, String> title,
            String category,
            int postedFromDays,
            int postedToDays,
            Map<String, String> body,
            String source,
            boolean example) {

        Posting posting(Instant now) {
            LocalDate today = OfficeTime.day(now);
            PostingText text = new PostingText(
                    title.get("cs"),
                    category,
                    source,
                    number,
                    "",
                    body.get("cs"),
                    today.plusDays(postedFromDays),
                    today.plusDays(postedToDays),
                    "");
            Instant from = OfficeTime.start(text.from());
            return new Posting(
                    UUID.nameUUIDFromBytes(("radnice:notice:" + number).getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    text,
                    List.of(),
                    BoardRules.digest(text, List.of()),
                    from,
                    CallContext.SYSTEM,
                    from.isAfter(now) ? null : from,
                    null,
                    "",
                    "");
        }
    }

    private final Transactions transactions;
    private final BoardStore store;
    private final StateStore state;
    private final Clock clock;

    @Activate
    public ExamplePostings(
            @Reference Transactions transactions,
            @Reference BoardStore store,
            @Reference StateStore state,
            @Reference Clock clock,
            @Reference Office office,
            BundleContext context) {
        this(transactions, store, state, clock);
        if (office.mode() == Office.Mode.EVALUATION) {
            load(files(context.getBundle()));
        }
    }

    ExamplePostings(Transactions transactions, BoardStore store, StateStore state, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.state = state;
        this.clock = clock;
    }

    /** Imports what is not there; returns how many were imported. */
    int load(List<String> files) {
        return transactions.write(work -> {
            state.alone(work);
            int imported = 0;
            for (String json : files) {
                Posting posting = BodyJson.read(File.class, json).posting(clock.instant());
                if (store.find(work, posting.id()).isEmpty()) {
                    store.add(work, posting);
                    imported++;
                }
            }
            if (imported > 0) {
                state.changed(StateStore.BOARD);
            }
            return imported;
        });
    }

    private static List<String> files(Bundle bundle) {
        List<String> files = new ArrayList<>();
        var entries = bundle.findEntries("content/notices", "*.json", false);
        for (URL url : entries == null ? List.<URL>of() : Collections.list(entries)) {
            try (InputStream in = url.openStream()) {
                files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
