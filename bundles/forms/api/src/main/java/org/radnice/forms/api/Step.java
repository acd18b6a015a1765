package org.radnice.forms.api;

import java.util.List;
import java.util.Objects;

/**
 * One page of a form.
 *
 * @param name unique within the form
 * @param title heading
 * @param intro text under the heading, or no text
 * @param visibleIf JsonLogic rule as JSON text, over the answers of the steps before; empty when it is always shown
 * @param fields in their order
 */
public record Step(String name, LocalizedText title, LocalizedText intro, String visibleIf, List<Field> fields) {

    public Step {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(intro, "intro");
        Objects.requireNonNull(visibleIf, "visibleIf");
        fields = List.copyOf(fields);
    }
}
