package org.radnice.notification.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;

record TestOffice(Mode mode) implements Office {

    @Override
    public OfficeProfile profile() {
        return new OfficeProfile(Map.of("cs", "Vzorov"), "Vzorov", "00000000", new OfficeProfile.Address("Náměstí 1", "100 00", "Vzorov"),
                "", "", "posta@vzorov.example", "http://localhost:8181", List.of(), false, Map.of(), false, "#2362A2", List.of("cs"));
    }

    @Override
    public Optional<Path> arms() {
        return Optional.empty();
    }
}
