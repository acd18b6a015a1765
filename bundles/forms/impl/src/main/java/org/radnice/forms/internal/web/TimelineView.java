package org.radnice.forms.internal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.Entry;

/** What has happened to a submission, in words. */
public final class TimelineView {

    /** A line of the timeline. */
    public record Item(Instant at, String title, String note, String text, boolean internal, List<FileLine> files) {}

    /** A file of a line. */
    public record FileLine(String href, String name, String size) {}

    private final Wording wording;
    private final Locale locale;
    private final String documents;
    private final UnaryOperator<String> names;

    /**
     * @param documents address of the submission's documents
     * @param names names of accounts, or nothing for the sender's view
     */
    TimelineView(Wording wording, Locale locale, String documents, UnaryOperator<String> names) {
        this.wording = wording;
        this.locale = locale;
        this.documents = documents;
        this.names = names;
    }

    /** Newest first. */
    List<Item> of(List<Entry> entries, List<Document> all) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            items.add(new Item(entry.at(), title(entry), note(entry), entry.text(), !entry.shown(), files(all, entry.id())));
        }
        Collections.reverse(items);
        return items;
    }

    List<FileLine> files(List<Document> all, String entry) {
        return all.stream()
                .filter(document -> document.entry().equals(entry))
                .map(document -> new FileLine(documents + document.id(), document.name(), Wording.size(document.size())))
                .toList();
    }

    private String title(Entry entry) {
        String key = "forms.entry." + entry.what();
        if (names == null) {
            return wording.text(locale, key);
        }
        String who = names.apply(entry.what().equals("handed-over") ? entry.detail() : entry.actor());
        return who.isEmpty() ? wording.text(locale, key + ".office") : wording.text(locale, key + ".by", who);
    }

    /** What is known of it besides what was written. */
    private String note(Entry entry) {
        if (entry.until() != null) {
            return wording.text(locale, "forms.entry." + entry.what() + ".until", Days.until(entry.until(), locale));
        }
        if (entry.what().equals("decided") || entry.what().equals("confirmed")) {
            String detail = entry.detail().toLowerCase(Locale.ROOT).replace('_', '-');
            return wording.text(locale, "forms." + (entry.what().equals("decided") ? "outcome." : "confirmation.") + detail);
        }
        return "";
    }
}
