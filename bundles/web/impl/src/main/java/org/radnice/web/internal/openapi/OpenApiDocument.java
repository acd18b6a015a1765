package org.radnice.web.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import org.radnice.web.internal.dispatch.Operation;
import org.radnice.web.internal.dispatch.RestOperation;
import org.radnice.web.internal.error.Problems;

/** The description of all REST operations (OpenAPI 3.0.3), from what the resources declare and the records they use. */
final class OpenApiDocument {

    private static final String PUBLIC = "public";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Schemas schemas = new Schemas();
    private final ObjectNode root = json.objectNode();
    private final ObjectNode paths;

    private OpenApiDocument(String title, String server) {
        root.put("openapi", "3.0.3");
        root.putObject("info").put("title", title).put("version", "1");
        root.putArray("servers").addObject().put("url", server);
        paths = root.putObject("paths");
    }

    static ObjectNode of(List<RestOperation> operations, String title, String server) {
        OpenApiDocument document = new OpenApiDocument(title, server);
        operations.stream()
                .sorted((one, other) -> {
                    int byPath = one.operation().path().compareTo(other.operation().path());
                    return byPath != 0 ? byPath : one.operation().method().compareTo(other.operation().method());
                })
                .forEach(document::add);
        return document.finish();
    }

    private ObjectNode finish() {
        ObjectNode components = root.putObject("components");
        ObjectNode all = schemas.components();
        problem(all.putObject("Problem"));
        components.set("schemas", all);
        components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer");
        return root;
    }

    private static void problem(ObjectNode problem) {
        problem.put("type", "object").put("description", "Problem details (RFC 9457)");
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer").put("format", "int32");
        properties.putObject("detail").put("type", "string");
        properties.putObject("code").put("type", "string").put("description", "Stable code of the error");
        properties.putObject("correlation").put("type", "string");
        ObjectNode violations = properties.putObject("violations").put("type", "array");
        ObjectNode violation = violations.putObject("items").put("type", "object").putObject("properties");
        violation.putObject("field").put("type", "string");
        violation.putObject("message").put("type", "string");
    }

    private void add(RestOperation rest) {
        Operation operation = rest.operation();
        Method method = rest.method();
        String path = operation.path().replaceAll("\\{\\s*([^}:\\s]+)\\s*:[^}]*}", "{$1}");
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        ObjectNode entry = item.putObject(operation.method().toLowerCase(Locale.ROOT));
        entry.putArray("tags").add(operation.module());
        entry.put("operationId", operation.module() + "." + rest.resource().getSimpleName() + "." + method.getName());
        entry.put("summary", sentence(method.getName()));
        entry.put("x-permission", operation.permission());
        if (!operation.audit().isEmpty()) {
            entry.put("x-audit", operation.audit());
        }
        if (!operation.permission().equals(PUBLIC)) {
            entry.putArray("security").addObject().putArray("token");
        }
        parameters(entry, rest, operation.module());
        responses(entry, rest, operation);
    }

    private void parameters(ObjectNode entry, RestOperation rest, String module) {
        ArrayNode parameters = json.arrayNode();
        for (Parameter parameter : rest.method().getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                parameter(parameters, parameter, "path", parameter.getAnnotation(PathParam.class).value(), module);
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameter(parameters, parameter, "query", parameter.getAnnotation(QueryParam.class).value(), module);
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                parameter(parameters, parameter, "header", parameter.getAnnotation(HeaderParam.class).value(), module);
            } else if (!parameter.isAnnotationPresent(Context.class) && !parameter.isAnnotationPresent(CookieParam.class)
                    && !parameter.isAnnotationPresent(FormParam.class)) {
                ObjectNode body = entry.putObject("requestBody").put("required", true);
                content(body, types(rest, true), schemas.of(parameter.getParameterizedType(), module));
            }
        }
        if (!parameters.isEmpty()) {
            entry.set("parameters", parameters);
        }
    }

    private void parameter(ArrayNode parameters, Parameter parameter, String place, String name, String module) {
        ObjectNode described = parameters.addObject().put("name", name).put("in", place).put("required", place.equals("path"));
        ObjectNode schema = schemas.of(parameter.getParameterizedType(), module);
        DefaultValue otherwise = parameter.getAnnotation(DefaultValue.class);
        if (otherwise != null) {
            schema.put("default", otherwise.value());
        }
        described.set("schema", schema);
    }

    private void responses(ObjectNode entry, RestOperation rest, Operation operation) {
        ObjectNode responses = entry.putObject("responses");
        Method method = rest.method();
        Class<?> type = method.getReturnType();
        if (type == void.class) {
            responses.putObject("204").put("description", "Done");
        } else if (Response.class.isAssignableFrom(type)) {
            responses.putObject("2XX").put("description", "Done");
        } else {
            ObjectNode done = responses.putObject("200").put("description", "Done");
            content(done, types(rest, false), schemas.of(method.getGenericReturnType(), operation.module()));
        }
        ObjectNode failed = responses.putObject("default").put("description", "Problem");
        content(failed, new String[] {Problems.PROBLEM_JSON},
                json.objectNode().put("$ref", "#/components/schemas/Problem"));
    }

    private static void content(ObjectNode holder, String[] types, ObjectNode schema) {
        ObjectNode content = holder.putObject("content");
        for (String type : types) {
            content.putObject(type).set("schema", schema.deepCopy());
        }
    }

    private static String[] types(RestOperation rest, boolean request) {
        if (request) {
            Consumes own = rest.method().getAnnotation(Consumes.class);
            Consumes general = own == null ? rest.resource().getAnnotation(Consumes.class) : own;
            return general == null ? new String[] {MediaType.APPLICATION_JSON} : general.value();
        }
        Produces own = rest.method().getAnnotation(Produces.class);
        Produces general = own == null ? rest.resource().getAnnotation(Produces.class) : own;
        return general == null ? new String[] {MediaType.APPLICATION_JSON} : general.value();
    }

    /** {@code findByName} becomes {@code Find by name}. */
    private static String sentence(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
