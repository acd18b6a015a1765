package org.radnice.forms.internal.web;

import java.util.List;
import org.radnice.web.api.Choice;

/**
 * A field as a step's template shows it.
 *
 * @param name of the input
 * @param type code of the field's type, or {@code computed}
 * @param label in the reader's language
 * @param hint in the reader's language, with the legal basis where there is one
 * @param optional whether it may stay empty
 * @param options to choose from
 * @param autocomplete token, or empty
 * @param width in characters, or empty
 * @param maxlength of a long text as a number, or an empty string
 * @param files that are attached already
 * @param multiple whether more files can be chosen at once
 * @param value of a computed field
 */
public record FieldView(
        String name,
        String type,
        String label,
        String hint,
        boolean optional,
        List<Choice> options,
        String autocomplete,
        String width,
        Object maxlength,
        List<FileView> files,
        boolean multiple,
        String value) {

    /** An attached file. */
    public record FileView(String id, String name, String size) {}
}
