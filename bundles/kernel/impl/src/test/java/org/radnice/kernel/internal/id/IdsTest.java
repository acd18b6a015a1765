package org.radnice.kernel.internal.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00.123Z");

    private final IdsImpl ids = new IdsImpl(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void idsAreOfVersion7AndSort() {
        List<String> made = Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates().allSatisfy(id -> {
            UUID uuid = UUID.fromString(id);
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
        });
        assertThat(UUID.fromString(made.get(0)).getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void manyThreadsGetDifferentIds() {
        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(i -> ids.next()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void secretsAreLongAndDiffer() {
        assertThat(Stream.generate(ids::secret).limit(1000).toList())
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[a-z2-7]{32}"));
    }

    @Test
    void referencesCanBeReadOut() {
        assertThat(Stream.generate(() -> ids.reference("POD")).limit(1000).toList())
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("POD-[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}"))
                .allMatch(reference -> ReferenceCheck.fits(payload(reference)));
        assertThatThrownBy(() -> ids.reference("Pod")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWrongCharacterAndTwoThatChangedPlacesAreFound() {
        for (int round = 0; round < 20; round++) {
            String good = payload(ids.reference("POD"));
            for (int i = 0; i < good.length(); i++) {
                for (char other : ReferenceCheck.ALPHABET.toCharArray()) {
                    String wrong = good.substring(0, i) + other + good.substring(i + 1);
                    assertThat(ReferenceCheck.fits(wrong)).as(wrong).isEqualTo(wrong.equals(good));
                }
                for (int j = i + 1; j < good.length(); j++) {
                    StringBuilder swapped = new StringBuilder(good);
                    swapped.setCharAt(i, good.charAt(j));
                    swapped.setCharAt(j, good.charAt(i));
                    assertThat(ReferenceCheck.fits(swapped.toString()))
                            .as(swapped.toString())
                            .isEqualTo(swapped.toString().equals(good));
                }
            }
        }
        assertThat(ReferenceCheck.fits("0OI1UVWX")).isFalse();
    }

    private static String payload(String reference) {
        return reference.substring(reference.indexOf('-') + 1).replace("-", "");
    }
}
