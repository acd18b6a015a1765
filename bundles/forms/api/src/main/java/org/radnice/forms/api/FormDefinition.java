package org.radnice.forms.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.radnice.security.api.Identity;

/**
 * A form as published. A published version never changes; submissions stay bound to the version that they were made with.
 *
 * @param id a part of its address, {@code [a-z0-9-]+}
 * @param version from 1
 * @param title what is filed
 * @param summary one sentence under the title
 * @param needs what to have at hand before one begins
 * @param minutes how long it takes
 * @param keywords words that people use for it
 * @param service slug of the service page that it belongs to, or empty
 * @param identity who has to be behind a submission
 * @param deadline until when the office has to deal with it
 * @param retention how long submissions are kept
 * @param contact name of the field with the e-mail address for news of the submission, or empty
 * @param steps pages in their order
 */
public record FormDefinition(
        String id,
        int version,
        LocalizedText title,
        LocalizedText summary,
        List<LocalizedText> needs,
        int minutes,
        List<String> keywords,
        String service,
        IdentityRule identity,
        Deadline deadline,
        Retention retention,
        String contact,
        List<Step> steps) {

    /**
     * What identity the law asks for. A submission that comes without it is taken all the same, and has to be confirmed within
     * 5 days (500/2004 Sb. § 37 (4); 280/2009 Sb. § 71 (3) for taxes and fees).
     *
     * @param required least identity
     * @param basis the law's clause that asks for it, or that asks for none
     * @param confirmation the law's clause by which a submission without it can be confirmed; no text when none is asked
     */
    public record IdentityRule(Identity required, LocalizedText basis, LocalizedText confirmation) {

        public IdentityRule {
            Objects.requireNonNull(required, "required");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(confirmation, "confirmation");
        }
    }

    /**
     * Until when the office has to deal with a submission.
     *
     * @param days calendar days; a deadline that would end on a day off ends on the next working day (500/2004 Sb. § 40 (1) c)
     * @param basis the law's clause, or the office's own promise
     * @param restarts whether it begins anew when the sender has completed the submission (106/1999 Sb. § 14 (5) d)
     */
    public record Deadline(int days, LocalizedText basis, boolean restarts) {

        public Deadline {
            Objects.requireNonNull(basis, "basis");
        }

        /** A deadline that goes on while the sender completes the submission. */
        public Deadline(int days, LocalizedText basis) {
            this(days, basis, false);
        }
    }

    /**
     * How long submissions are kept after they were decided.
     *
     * @param years whole years
     * @param basis the filing plan's item, or the law's clause
     */
    public record Retention(int years, LocalizedText basis) {

        public Retention {
            Objects.requireNonNull(basis, "basis");
        }
    }

    public FormDefinition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        needs = List.copyOf(needs);
        keywords = List.copyOf(keywords);
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(contact, "contact");
        steps = List.copyOf(steps);
    }

    /** All fields in their order. */
    public Stream<Field> fields() {
        return steps.stream().flatMap(step -> step.fields().stream());
    }

    /** The field of this name. */
    public Optional<Field> field(String name) {
        return fields().filter(field -> field.name().equals(name)).findFirst();
    }
}
