package org.radnice.forms.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A filled-in form to be filed.
 *
 * @param form id of the form
 * @param answers by field name, see the package's description; files are given apart
 * @param files to be attached
 * @param locale language of the sender, in which the office's messages will be written
 * @param key makes a repeated request return the first result; unique per sender, 1 to 100 characters, or empty
 */
public record SubmitRequest(String form, Map<String, Object> answers, List<NewFile> files, Locale locale, String key) {

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {

        /** A new stream over the content; the caller closes it. */
        InputStream open() throws IOException;
    }

    /**
     * A file to be attached.
     *
     * @param field name of the file field
     * @param name as the sender calls it
     * @param content its bytes
     */
    public record NewFile(String field, String name, Content content) {

        public NewFile {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(content, "content");
        }
    }

    public SubmitRequest {
        Objects.requireNonNull(form, "form");
        // An answer may be null: it counts as not given.
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        files = List.copyOf(files);
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(key, "key");
    }
}
