package org.radnice.forms.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radnice.forms.api.MalformedException;

/** JSON from outside as plain values, within limits; and plain values as JSON. */
public final class Json {

    private static final int DEPTH = 64;
    private static final int NAME = 200;
    private static final int NUMBER = 60;
    private static final int TEXT = 48 * 1024 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNameLength(NAME)
                            .maxNumberLength(NUMBER)
                            .maxStringLength(TEXT)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            // Plain ASCII: whatever characters people send, every database and every encoding keeps them unchanged.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Object.class);
    private static final ObjectWriter PRETTY =
            MAPPER.writerWithDefaultPrettyPrinter().without(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .without(JsonGenerator.Feature.ESCAPE_NON_ASCII);

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws MalformedException when it is not well-formed, nested too deeply, or has a name twice in one object
     */
    public static Object read(String text) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** As {@link #read(String)}, at most so many bytes. */
    public static Object read(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new MalformedException("Longer than " + limit + " bytes");
        }
        try {
            return READER.readValue(bytes);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** Reads an object. */
    public static Map<String, Object> readObject(String text) {
        return object(read(text));
    }

    /** The value as an object. */
    public static Map<String, Object> object(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new MalformedException("Not an object");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, part) -> object.put(String.valueOf(name), part));
        return object;
    }

    /** The same values with all whole numbers as {@code Long}, as {@link #read(String)} gives them. */
    public static Map<String, Object> longs(Map<String, Object> values) {
        Map<String, Object> made = new LinkedHashMap<>();
        values.forEach((name, value) -> made.put(name, longs(value)));
        return made;
    }

    private static Object longs(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            List<Object> made = new ArrayList<>();
            list.forEach(item -> made.add(longs(item)));
            return made;
        }
        return value instanceof Map<?, ?> ? longs(object(value)) : value;
    }

    /** Compact, in ASCII only. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a JSON value", e);
        }
    }

    /** For people: indented, with all letters. */
    public static String pretty(Object value) {
        try {
            return PRETTY.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a JSON value", e);
        }
    }

    private static MalformedException malformed(JsonProcessingException e) {
        // The parser's own message quotes the content.
        return new MalformedException("No well-formed JSON within the limits: " + e.getClass().getSimpleName()
                + (e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr()));
    }
}
