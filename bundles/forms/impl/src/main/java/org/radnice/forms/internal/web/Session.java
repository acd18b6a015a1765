package org.radnice.forms.internal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.web.api.WebSession;

/** What this module keeps in a browser's session. */
final class Session {

    private static final String DRAFT = "forms.draft.";
    private static final String RECEIPT = "forms.receipt";
    private static final String ACCESS = "forms.access";
    private static final int MOST = 20;

    /** The last receipt: form, number and access secret. */
    record Last(String form, String reference, String secret) {}

    private final WebSession session;

    Session(WebSession session) {
        this.session = session;
    }

    /** Id of the draft of this form, or empty. */
    String draft(String form) {
        return session.get(DRAFT + form).orElse("");
    }

    void draft(String form, String id) {
        if (!draft(form).equals(id)) {
            session.put(DRAFT + form, id);
        }
    }

    /** Remembers what was filed last, and lets this browser to it. */
    void filed(String form, Receipt receipt) {
        session.put(RECEIPT, form + " " + receipt.reference() + " " + receipt.secret());
        draft(form, "");
        grant(receipt.reference());
    }

    Optional<Last> last() {
        return session.get(RECEIPT).map(text -> text.split(" ", -1)).filter(parts -> parts.length == 3)
                .map(parts -> new Last(parts[0], parts[1], parts[2]));
    }

    /** From now on this browser may see the submission. */
    void grant(String reference) {
        List<String> all = new ArrayList<>(granted());
        if (all.contains(reference)) {
            return;
        }
        all.add(reference);
        session.put(ACCESS, String.join(" ", all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    private List<String> granted() {
        return session.get(ACCESS).map(text -> Arrays.asList(text.split(" "))).orElse(List.of());
    }

    /** What this browser comes with to a submission. */
    Pass pass(String reference) {
        return new Pass(reference, "", granted().contains(reference));
    }
}
