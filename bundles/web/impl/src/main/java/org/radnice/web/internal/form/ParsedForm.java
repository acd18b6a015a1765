package org.radnice.web.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.radnice.web.api.FormData;

/** A form that has been read. */
final class ParsedForm implements FormData {

    private record File(String name, String mediaType, long size, Path content) implements Upload {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(content);
        }
    }

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();

    void field(String name, String value) {
        fields.computeIfAbsent(name, ignored -> new ArrayList<>(1)).add(value);
    }

    void file(String field, String name, String mediaType, long size, Path content) {
        files.computeIfAbsent(field, ignored -> new ArrayList<>(1)).add(new File(name, mediaType, size, content));
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    @Override
    public String value(String name) {
        List<String> values = fields.get(name);
        return values == null ? "" : values.get(0).strip();
    }

    @Override
    public List<String> values(String name) {
        return Collections.unmodifiableList(fields.getOrDefault(name, List.of()));
    }

    @Override
    public List<Upload> uploads(String name) {
        return Collections.unmodifiableList(files.getOrDefault(name, List.of()));
    }
}
