package org.radnice.portal.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;

/** An office for tests, whose profile can change. */
public final class TestOffice implements Office {

    private volatile OfficeProfile profile = of("Vzorov", 100_000);

    /** A city of this name that asks this much for a dog, in haléře. */
    public static OfficeProfile of(String city, long dog) {
        return new OfficeProfile(
                Map.of("cs", "Statutární město " + city, "en", "City of " + city, "uk", "Місто " + city),
                city,
                "00000000",
                new OfficeProfile.Address("Náměstí 1", "100 00", city),
                "abc1234",
                "+420 123 456 789",
                "posta@vzorov.example",
                "http://localhost:8181",
                List.of(
                        new OfficeProfile.OpeningHours("mon", "8:00", "17:00"),
                        new OfficeProfile.OpeningHours("wed", "8:00", "17:00")),
                true,
                Map.of("dogFirst", dog, "dogFurther", 150_050L, "dogPensioner", 20_000L, "dogPensionerFurther", 30_000L,
                        "wasteYear", 84_000L, "accommodationNight", 3_000L, "publicSpaceSquareMetreDay", 1_000L,
                        "parkingResidentFirst", 30_000L, "parkingResidentSecond", 150_000L, "parkingCompany", 300_000L),
                true,
                "#2362A2",
                List.of("cs", "en", "uk"));
    }

    /** Changes the profile, as an administrator does in its file. */
    public void change(OfficeProfile changed) {
        profile = changed;
    }

    @Override
    public OfficeProfile profile() {
        return profile;
    }

    @Override
    public Mode mode() {
        return Mode.EVALUATION;
    }

    @Override
    public Optional<Path> arms() {
        return Optional.empty();
    }
}
