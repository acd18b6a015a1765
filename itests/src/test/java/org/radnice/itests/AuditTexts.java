package org.radnice.itests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The names that the built modules give to audit codes. */
final class AuditTexts {

    private AuditTexts() {}

    /** Each of the codes that lacks a name, with the language. */
    static Set<String> nameless(Collection<String> codes) {
        List<BuiltBundle> bundles = Installation.ofTheBuild().jars().stream()
                .map(BuiltBundle::read)
                .flatMap(Optional::stream)
                .toList();
        Set<String> nameless = new TreeSet<>();
        for (String language : List.of("cs", "en", "uk")) {
            Properties texts = texts(bundles, language);
            codes.stream()
                    .filter(code -> !texts.containsKey("audit." + code))
                    .forEach(code -> nameless.add(code + ' ' + language));
        }
        return nameless;
    }

    private static Properties texts(List<BuiltBundle> bundles, String language) {
        Properties texts = new Properties();
        try {
            for (BuiltBundle bundle : bundles) {
                for (String file : bundle.files("i18n/", "messages_" + language + ".properties")) {
                    texts.load(new StringReader(bundle.text(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
