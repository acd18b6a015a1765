package org.radnice.portal.internal.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** Texts as JSON, as they lie in the database and in the bundle. */
public final class BodyJson {

    // What an older or newer version of the module has written must still be readable: two run at once during a swap.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private BodyJson() {}

    /** The text in this JSON. */
    public static Body read(Kind kind, String json) {
        return switch (kind) {
            case SERVICE -> read(ServiceBody.class, json);
            case NEWS -> read(NewsBody.class, json);
            case PAGE -> read(PageBody.class, json);
        };
    }

    /** A shipped file as the given type. */
    public static <T> T read(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as JSON, the same text always the same characters. */
    public static String write(Body body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
