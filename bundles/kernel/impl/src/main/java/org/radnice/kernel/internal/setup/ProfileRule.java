package org.radnice.kernel.internal.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a profile must have before the office goes live. */
final class ProfileRule {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ProfileRule() {}

    /** A part that ships as an example. */
    enum Part {
        DATA_BOX("data box", "dataBox", "example"),
        CONTACTS("contacts", "contacts", "example"),
        OPENING_HOURS("opening hours", "", "openingHoursExample"),
        FEES("fees", "fees", "example");

        private final String label;
        private final String object;
        private final String flag;

        Part(String label, String object, String flag) {
            this.label = label;
            this.object = object;
            this.flag = flag;
        }

        String label() {
            return label;
        }

        /** The object that holds the flag. */
        JsonNode holder(JsonNode profile) {
            return object.isEmpty() ? profile : profile.path(object);
        }

        String flag() {
            return flag;
        }

        boolean example(JsonNode profile) {
            return holder(profile).path(flag).asBoolean(false);
        }

        String shown(JsonNode profile) {
            return (this == OPENING_HOURS ? profile.path("openingHours") : holder(profile)).toString();
        }
    }

    static List<String> office(JsonNode profile) {
        List<String> missing = new ArrayList<>();
        if (!companyId(profile.path("companyId").asText(""))) {
            missing.add("The company id (companyId) is not a valid IČO");
        }
        String dataBox = profile.path("dataBox").path("id").asText("");
        if (!dataBox.isEmpty() && !dataBox.matches("[a-z0-9]{7}")) {
            missing.add("The data box (dataBox.id) must have seven letters and digits");
        }
        for (Part part : Part.values()) {
            if (part.example(profile)) {
                missing.add("Marked as an example that the office has not confirmed: " + part.label());
            }
        }
        return missing;
    }

    /** Eight digits, the last of which checks the others. */
    static boolean companyId(String id) {
        if (!id.matches("\\d{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (id.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == id.charAt(7) - '0';
    }

    static List<String> address(String web) {
        URI uri;
        try {
            uri = URI.create(web);
        } catch (IllegalArgumentException e) {
            return List.of("The public address (web) is not an address");
        }
        if (uri.getHost() == null || uri.getScheme() == null || !Set.of("http", "https").contains(uri.getScheme())) {
            return List.of("The public address (web) must look like https://radnice.mesto.cz");
        }
        if (LOOPBACK.contains(uri.getHost())) {
            return List.of("The public address (web) is this machine only: links in messages lead nowhere else");
        }
        if (!uri.getScheme().equals("https")) {
            return List.of("The public address (web) must begin with https://, plain http is refused beyond this machine");
        }
        if (!uri.getRawPath().replace("/", "").isEmpty() || uri.getQuery() != null || uri.getFragment() != null) {
            return List.of("The public address (web) must have no path: the pages are at the root of their host");
        }
        return List.of();
    }
}
