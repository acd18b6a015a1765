package org.radnice.kernel.internal.setup;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.setup.SetupDialog;
import org.radnice.kernel.api.setup.SetupStep;

/** Under which address citizens reach this server. */
@Component
public final class AddressStep implements SetupStep {

    private final ProfileFile file;

    @Activate
    public AddressStep(@Reference ProfileFile file) {
        this.file = file;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "Public address";
    }

    @Override
    public List<String> missing() {
        return ProfileRule.address(web());
    }

    private String web() {
        return file.read().path("web").asText("");
    }

    @Override
    public void lead(SetupDialog dialog) {
        String before = web();
        String answer = dialog.ask("Address under which citizens reach this server", before).replaceAll("/+$", "");
        List<String> wrong = ProfileRule.address(answer);
        wrong.forEach(dialog::say);
        if (!answer.equals(before) && (wrong.isEmpty() || dialog.confirm("Keep it nevertheless?", false))) {
            file.change(profile -> profile.put("web", answer));
        }
    }
}
