package org.radnice.web.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.radnice.web.api.FormData;

/** What a browser has sent. */
public final class FakeForm implements FormData {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();

    private FakeForm() {}

    /** Names and values in turn. A name that begins with {@code @} is a file field, its value the content. */
    public static FormData of(String... pairs) {
        FakeForm form = new FakeForm();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = pairs[i];
            if (name.startsWith("@")) {
                form.files.computeIfAbsent(name.substring(1), none -> new ArrayList<>()).add(new File(pairs[i + 1]));
            } else {
                form.fields.computeIfAbsent(name, none -> new ArrayList<>()).add(pairs[i + 1]);
            }
        }
        return form;
    }

    private record File(String content) implements Upload {

        @Override
        public String name() {
            return "příloha č. 1.pdf";
        }

        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public long size() {
            return content.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    @Override
    public String value(String name) {
        return fields.getOrDefault(name, List.of("")).get(0).strip();
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
