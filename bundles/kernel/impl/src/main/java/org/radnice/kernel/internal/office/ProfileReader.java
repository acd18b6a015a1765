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
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.internal.BadConfigurationException;

/** Reads the municipality's profile, and says in one sentence what is wrong with it. */
final class ProfileReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProfileReader() {}

    /** What stands in one file. */
    record Content(OfficeProfile profile, Optional<Path> arms) {}

    static Content read(Path file) {
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
        JsonNode arms = root.path("arms");
        Optional<Path> armsFile = arms.isTextual() && !arms.asText().isBlank()
                ? Optional.of(file.toAbsolutePath().resolveSibling(arms.asText()))
                : Optional.empty();
        return new Content(profile(root, file), armsFile);
    }

    private static OfficeProfile profile(JsonNode root, Path file) {
        List<String> languages = new ArrayList<>();
        root.path("languages").forEach(each -> languages.add(each.asText()));
        if (languages.isEmpty()) {
            languages.add("cs");
        }
        Map<String, String> name = new LinkedHashMap<>();
        root.path("name").fields().forEachRemaining(each -> name.put(each.getKey(), each.getValue().asText()));
        if (name.isEmpty()) {
            throw missing(file, "name");
        }
        JsonNode address = root.path("address");
        return new OfficeProfile(
                name,
                text(root, "shortName", file),
                text(root, "companyId", file),
                new OfficeProfile.Address(
                        text(address, "street", file), text(address, "zip", file), text(address, "city", file)),
                root.path("dataBox").path("id").asText(""),
                root.path("contacts").path("phone").asText(""),
                root.path("contacts").path("email").asText(""),
                root.path("web").asText("").replaceAll("/+$", ""),
                hours(root.path("openingHours")),
                root.path("openingHoursExample").asBoolean(false),
                fees(root.path("fees")),
                root.path("fees").path("example").asBoolean(false),
                brand(root.path("colors").path("brand").asText("#2362A2"), file),
                languages);
    }

    private static List<OfficeProfile.OpeningHours> hours(JsonNode days) {
        List<OfficeProfile.OpeningHours> hours = new ArrayList<>();
        for (JsonNode day : days) {
            String name = day.hasNonNull("day") ? day.path("day").asText() : day.path("days").asText();
            hours.add(new OfficeProfile.OpeningHours(name, day.path("from").asText(), day.path("to").asText()));
        }
        return hours;
    }

    private static Map<String, Long> fees(JsonNode fees) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        fees.fields().forEachRemaining(fee -> {
            if (fee.getValue().isIntegralNumber()) {
                amounts.put(fee.getKey(), fee.getValue().asLong());
            }
        });
        return amounts;
    }

    private static String brand(String color, Path file) {
        if (!color.matches("#[0-9A-Fa-f]{6}")) {
            throw new BadConfigurationException("colors.brand in " + file.getFileName() + " must look like #2362A2");
        }
        return color;
    }

    private static String text(JsonNode node, String key, Path file) {
        if (!node.path(key).isTextual() || node.path(key).asText().isBlank()) {
            throw missing(file, key);
        }
        return node.path(key).asText();
    }

    private static BadConfigurationException missing(Path file, String key) {
        return new BadConfigurationException("'" + key + "' is missing in " + file.getFileName());
    }
}
