package org.radnice.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a page's form has sent, {@code application/x-www-form-urlencoded} or {@code multipart/form-data}: the entity parameter
 * of a POST method. Limits on size, count and lengths have been checked; uploads lie in temporary files until the request
 * ends.
 */
@ProviderType
public interface FormData {

    /** An uploaded file. */
    @ProviderType
    interface Upload {

        /** File name as the browser sent it, without any path. */
        String name();

        /** Media type as the browser declared it. */
        String mediaType();

        /** Size in bytes; an empty file field has no upload. */
        long size();

        /** The content; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** Names of the text fields in the order in which they came. */
    Set<String> names();

    /** First value of the field, without white space around it, or an empty string. */
    String value(String name);

    /** All values of the field. */
    List<String> values(String name);

    /** Files of the field, empty file fields left out. */
    List<Upload> uploads(String name);
}
