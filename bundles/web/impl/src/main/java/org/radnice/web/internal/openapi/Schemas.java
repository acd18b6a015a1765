package org.radnice.web.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** JSON Schemas of the records that REST operations take and give. */
final class Schemas {

    private static final Map<Class<?>, String[]> SIMPLE = Map.ofEntries(
            Map.entry(String.class, new String[] {"string", ""}), Map.entry(Character.class, new String[] {"string", ""}),
            Map.entry(Boolean.class, new String[] {"boolean", ""}), Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(Short.class, new String[] {"integer", "int32"}), Map.entry(Byte.class, new String[] {"integer", "int32"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}), Map.entry(BigInteger.class, new String[] {"integer", ""}),
            Map.entry(Double.class, new String[] {"number", "double"}), Map.entry(Float.class, new String[] {"number", "float"}),
            Map.entry(BigDecimal.class, new String[] {"number", ""}), Map.entry(OptionalInt.class, new String[] {"integer", "int32"}),
            Map.entry(OptionalLong.class, new String[] {"integer", "int64"}), Map.entry(UUID.class, new String[] {"string", "uuid"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(OffsetDateTime.class, new String[] {"string", "date-time"}),
            Map.entry(LocalDateTime.class, new String[] {"string", ""}), Map.entry(LocalDate.class, new String[] {"string", "date"}),
            Map.entry(LocalTime.class, new String[] {"string", "time"}), Map.entry(Duration.class, new String[] {"string", "duration"}),
            Map.entry(byte[].class, new String[] {"string", "byte"}), Map.entry(InputStream.class, new String[] {"string", "binary"}));
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, double.class, Double.class,
            float.class, Float.class, short.class, Short.class, byte.class, Byte.class, char.class, Character.class);

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final ObjectNode components = json.objectNode();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** All named schemas that have been asked for. */
    ObjectNode components() {
        return components;
    }

    /**
     * The schema of a type; records and enums become named ones that are referred to.
     *
     * @param module whose name keeps equal names of two modules apart
     */
    ObjectNode of(Type type, String module) {
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], module);
        }
        if (type instanceof GenericArrayType array) {
            return list(array.getGenericComponentType(), module);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return list(arguments[0], module);
            }
            if (Optional.class == raw) {
                return of(arguments[0], module);
            }
            if (Map.class.isAssignableFrom(raw)) {
                ObjectNode map = json.objectNode().put("type", "object");
                map.set("additionalProperties", of(arguments[1], module));
                return map;
            }
            return of(raw, module);
        }
        return type instanceof Class<?> plain ? ofClass(plain, module) : json.objectNode();
    }

    private ObjectNode ofClass(Class<?> type, String module) {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        String[] simple = SIMPLE.get(boxed);
        if (simple != null) {
            ObjectNode schema = json.objectNode().put("type", simple[0]);
            return simple[1].isEmpty() ? schema : schema.put("format", simple[1]);
        }
        if (type.isArray()) {
            return list(type.getComponentType(), module);
        }
        if (type.isRecord() || type.isEnum()) {
            return json.objectNode().put("$ref", "#/components/schemas/" + name(type, module));
        }
        return json.objectNode().put("type", "object");
    }

    private ObjectNode list(Type element, String module) {
        ObjectNode array = json.objectNode().put("type", "array");
        array.set("items", of(element, module));
        return array;
    }

    private String name(Class<?> type, String module) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = module + "." + type.getSimpleName();
        for (int number = 2; components.has(name); number++) {
            name = module + "." + type.getSimpleName() + number;
        }
        names.put(type, name);
        // Reserved before its parts are looked at, since records may hold their own kind.
        ObjectNode schema = components.putObject(name);
        if (type.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(((Enum<?>) constant).name());
            }
            return name;
        }
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType(), module));
            if (component.getType().isPrimitive()) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return name;
    }
}
