package org.radnice.forms.internal.submission;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that somebody is filling in.
 *
 * @param id of the draft
 * @param form id of the form
 * @param formVersion version that it was begun with
 * @param account that it belongs to, or empty while it belongs to a session only
 * @param answers that could be read, by field name
 * @param raw what was typed where it could not be read, by name of the input
 * @param changedAt when it was last saved
 */
public record Draft(
        String id,
        String form,
        int formVersion,
        String account,
        Map<String, Object> answers,
        Map<String, List<String>> raw,
        Instant changedAt) {

    public Draft {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }
}
