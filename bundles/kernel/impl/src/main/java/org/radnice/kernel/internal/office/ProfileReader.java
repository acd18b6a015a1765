package org.radnice.kernel.internal.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.internal.BadConfigurationException;

/** Reads the municipality's profile, and says in one sentence what is wrong with it. */
final class ProfileReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BRAND = "#2362A2";

    private final Path file;

    private ProfileReader(Path file) {
        this.file = file;
    }

    /** What stands in one file. */
    record Content(OfficeProfile profile, Optional<Path> arms) {}

    static Content read(Path file) {
        return new ProfileReader(file).content();
    }

    private Content content() {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new BadConfigurationException(file.getFileName() + " is not JSON from line "
                    + (e.getLocation() == null ? "1" : e.getLocation().getLineNr()) + " on");
        } catch (IOException e) {
            throw new BadConfigurationException(file + " cannot be read");
        }
        if (!root.isObject()) {
            throw new BadConfigurationException(file.getFileName() + " holds no object");
        }
        root.fieldNames().forEachRemaining(key -> require(ProfileRules.KEYS.contains(key), key, "is no key of the profile"));
        JsonNode arms = root.path("arms");
        Optional<Path> armsFile = arms.isTextual() && !arms.asText().isBlank()
                ? Optional.of(file.toAbsolutePath().resolveSibling(arms.asText()))
                : Optional.empty();
        return new Content(profile(root), armsFile);
    }

    private OfficeProfile profile(JsonNode root) {
        List<String> languages = new ArrayList<>();
        root.path("languages").forEach(each -> languages.add(each.asText()));
        if (languages.isEmpty()) {
            languages.add("cs");
        }
        require(ProfileRules.areLanguages(languages), "languages", "must be some of cs, en and uk, each once, among them cs");
        JsonNode address = root.path("address");
        JsonNode contacts = root.path("contacts");
        JsonNode fees = root.path("fees");
        return new OfficeProfile(
                names(root.path("name")),
                text(root, "shortName"),
                checked(text(root, "companyId"), ProfileRules::isCompanyId, "companyId", "must be an IČO: 8 digits, the last one fits"),
                new OfficeProfile.Address(
                        text(address, "street"),
                        checked(text(address, "zip"), ProfileRules::isZip, "address.zip", "must look like 430 01"),
                        text(address, "city")),
                optional(root.path("dataBox").path("id"), ProfileRules::isDataBox, "dataBox.id", "must have 7 letters and digits"),
                optional(contacts.path("phone"), ProfileRules::isPhone, "contacts.phone", "must look like +420 474 637 111"),
                optional(contacts.path("email"), ProfileRules::isEmail, "contacts.email", "must be an e-mail address"),
                optional(root.path("web"), ProfileRules::isWeb, "web", "must look like https://www.mesto.cz").replaceAll("/+$", ""),
                hours(root.path("openingHours")),
                root.path("openingHoursExample").asBoolean(false),
                fees(fees),
                fees.path("example").asBoolean(false),
                checked(root.path("colors").path("brand").asText(BRAND), ProfileRules::isColor, "colors.brand", "must look like " + BRAND),
                languages);
    }

    private Map<String, String> names(JsonNode names) {
        Map<String, String> name = new LinkedHashMap<>();
        names.fields().forEachRemaining(each -> name.put(each.getKey(), each.getValue().asText()));
        if (name.isEmpty()) {
            throw missing("name");
        }
        name.forEach((language, text) -> require(!text.isBlank(), "name." + language, "must not be empty"));
        return name;
    }

    private List<OfficeProfile.OpeningHours> hours(JsonNode days) {
        List<OfficeProfile.OpeningHours> hours = new ArrayList<>();
        for (JsonNode day : days) {
            String name = day.hasNonNull("day") ? day.path("day").asText() : day.path("days").asText();
            OfficeProfile.OpeningHours one =
                    new OfficeProfile.OpeningHours(name, day.path("from").asText(), day.path("to").asText());
            require(ProfileRules.areHours(one), "openingHours", "must hold days mon to sun with times like 8:00, from before to");
            hours.add(one);
        }
        return hours;
    }

    private Map<String, Long> fees(JsonNode fees) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        fees.fields().forEachRemaining(fee -> {
            if (!fee.getKey().equals("example")) {
                require(fee.getValue().isIntegralNumber() && fee.getValue().canConvertToLong() && fee.getValue().asLong() >= 0,
                        "fees." + fee.getKey(), "must be a whole number of haléře, at least 0");
                amounts.put(fee.getKey(), fee.getValue().asLong());
            }
        });
        return amounts;
    }

    private String optional(JsonNode node, Predicate<String> rule, String key, String demand) {
        return checked(node.asText(""), text -> text.isEmpty() || rule.test(text), key, demand);
    }

    private String checked(String value, Predicate<String> rule, String key, String demand) {
        require(rule.test(value), key, demand);
        return value;
    }

    private void require(boolean holds, String key, String demand) {
        if (!holds) {
            throw new BadConfigurationException("'" + key + "' in " + file.getFileName() + " " + demand);
        }
    }

    private String text(JsonNode node, String key) {
        if (!node.path(key).isTextual() || node.path(key).asText().isBlank()) {
            throw missing(key);
        }
        return node.path(key).asText();
    }

    private BadConfigurationException missing(String key) {
        return new BadConfigurationException("'" + key + "' is missing in " + file.getFileName());
    }
}
