package org.radnice.kernel.internal.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.setup.SetupDialog;
import org.radnice.kernel.api.setup.SetupStep;

/** Whose office this is; what ships as an example is confirmed, or left to be written into the file. */
@Component
public final class OfficeStep implements SetupStep {

    private final ProfileFile file;

    @Activate
    public OfficeStep(@Reference ProfileFile file) {
        this.file = file;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "Profile of the office";
    }

    @Override
    public List<String> missing() {
        return ProfileRule.office(file.read());
    }

    @Override
    public void lead(SetupDialog dialog) {
        ObjectNode profile = file.read();
        dialog.say("  name        " + profile.path("name").path("cs").asText());
        dialog.say("  company id  " + profile.path("companyId").asText());
        dialog.say("  address     " + profile.path("address").path("street").asText() + ", "
                + profile.path("address").path("zip").asText() + " " + profile.path("address").path("city").asText());
        if (!dialog.confirm("Is this your office?", true)) {
            dialog.say("Write your own into " + file.file() + " (it is read again by itself), then come back.");
            return;
        }
        for (ProfileRule.Part part : ProfileRule.Part.values()) {
            if (part.example(profile)) {
                dialog.say("  " + part.shown(profile));
                if (dialog.confirm("Marked as an example: " + part.label() + ", see above. Has the office confirmed this?", false)) {
                    file.change(changed -> ((ObjectNode) part.holder(changed)).put(part.flag(), false));
                }
            }
        }
    }
}
