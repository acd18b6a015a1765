package org.radnice.forms.internal.submission;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.radnice.security.api.Identity;

/**
 * What was filed; never changes.
 *
 * @param id of the submission
 * @param reference number for people
 * @param form id of the form
 * @param formVersion version that it was made with
 * @param receivedAt when it was stored
 * @param account that filed it, or empty
 * @param identity how sure the office could be of the sender
 * @param locale language of the sender
 * @param email for news, or empty
 * @param answers those that count
 * @param secretHash SHA-256 of the access secret
 */
public record Filed(
        String id,
        String reference,
        String form,
        int formVersion,
        Instant receivedAt,
        String account,
        Identity identity,
        Locale locale,
        String email,
        Map<String, Object> answers,
        String secretHash) {

    public Filed {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
