package org.radnice.portal.internal.content;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of texts that the office writes. */
public enum Kind {
    /** A service page ("životní situace"). */
    SERVICE("service", "/sluzby/"),
    /** News and notices of operation. */
    NEWS("news", "/aktuality/"),
    /** A static page, for example the accessibility statement. */
    PAGE("page", "/stranky/");

    private final String code;
    private final String prefix;

    Kind(String code, String prefix) {
        this.code = code;
        this.prefix = prefix;
    }

    /** As in identifiers and in the database. */
    public String code() {
        return code;
    }

    /** Address of a text of this kind. */
    public String path(String slug) {
        return prefix + slug;
    }

    /** Identifier of a text: its kind and slug, so that a page is one read by primary key. */
    public String id(String slug) {
        return code + "/" + slug;
    }

    /** The kind of this code. */
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
