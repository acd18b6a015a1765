package org.radnice.web.internal.form;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.radnice.web.api.FormData;
import org.radnice.web.internal.Settings;
import org.radnice.web.internal.call.Calls;

/** Reads what a page's form has sent. */
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
public final class FormReader implements MessageBodyReader<FormData> {

    private final Settings settings;
    private final Calls calls;

    public FormReader(Settings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FormData.class;
    }

    @Override
    public FormData readFrom(
            Class<FormData> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return "multipart".equals(mediaType.getType())
                ? new MultipartParser(settings.get(), calls.call()).parse(in, headers.getFirst(HttpHeaders.CONTENT_TYPE))
                : new UrlEncodedParser(in, settings.get()).parse();
    }
}
