package org.radnice.web.internal.gate;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;

/** Whether anything here can read a body of the declared type. */
final class MediaTypes {

    private static final String CHARSET = "charset=";

    private MediaTypes() {}

    /**
     * @param type header {@code Content-Type}, or {@code null}
     * @param soap whether a message of SOAP 1.1 is expected; we offer neither attachments nor references to them
     */
    static boolean readable(String type, boolean soap) {
        if (type == null) {
            return !soap;
        }
        if (soap && !type.regionMatches(true, 0, "text/xml", 0, 8)) {
            return false;
        }
        int at = type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        return at < 0 || known(type.substring(at + CHARSET.length()));
    }

    private static boolean known(String parameter) {
        int end = parameter.indexOf(';');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).replace('"', ' ').replace('\'', ' ').trim();
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }
}
