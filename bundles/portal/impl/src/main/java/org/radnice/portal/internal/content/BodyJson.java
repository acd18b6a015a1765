package org.radnice.portal.internal.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.Optional;

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
        return read(type(kind), json);
    }

    private static Class<? extends Body> type(Kind kind) {
        return switch (kind) {
            case SERVICE -> ServiceBody.class;
            case NEWS -> NewsBody.class;
            case PAGE -> PageBody.class;
        };
    }

    /** The text in this JSON as the public reads it: with the office's words in place. */
    static Body read(Kind kind, String json, OfficeWords words) {
        try {
            JsonNode root = MAPPER.readTree(json);
            root.path("texts").fields().forEachRemaining(text -> fill(text.getValue(), text.getKey(), words));
            return MAPPER.treeToValue(root, type(kind));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(JsonNode node, String language, OfficeWords words) {
        if (node instanceof ObjectNode object) {
            if (words.exampleIn(object.path("fee").asText())) {
                object.put("feeExample", true);
            }
            object.properties().forEach(each -> filled(each.getValue(), language, words).ifPresent(each::setValue));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                Optional<JsonNode> filled = filled(array.get(i), language, words);
                if (filled.isPresent()) {
                    array.set(i, filled.get());
                }
            }
        }
    }

    /** The new value of a text; what holds texts is changed in place. */
    private static Optional<JsonNode> filled(JsonNode node, String language, OfficeWords words) {
        if (node.isTextual()) {
            return Optional.of(TextNode.valueOf(words.fill(node.asText(), language)));
        }
        fill(node, language, words);
        return Optional.empty();
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
