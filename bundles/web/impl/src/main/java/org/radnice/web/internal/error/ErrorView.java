package org.radnice.web.internal.error;

import java.util.List;
import java.util.Map;

/**
 * An error as the client sees it, whatever form it then takes.
 *
 * @param status HTTP status
 * @param code stable code
 * @param title short, of the kind, in the reader's language
 * @param detail of this case, in the reader's language
 * @param violations broken rules at fields
 * @param correlation id of the request
 * @param headers of the response, such as {@code Retry-After}
 */
public record ErrorView(
        int status,
        String code,
        String title,
        String detail,
        List<FieldError> violations,
        String correlation,
        Map<String, String> headers) {

    /**
     * A broken rule.
     *
     * @param field path of the field
     * @param message in the reader's language
     */
    public record FieldError(String field, String message) {}

    public ErrorView {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }
}
