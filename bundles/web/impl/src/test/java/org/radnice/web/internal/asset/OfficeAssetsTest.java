package org.radnice.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;

class OfficeAssetsTest {

    @TempDir
    Path folder;

    @Test
    void otherArmsAreShownWithTheProfileThatNamesThem() throws IOException {
        AtomicReference<Path> arms = new AtomicReference<>(svg("old"));
        OfficeAssets assets = new OfficeAssets(office(arms), null, () -> 0);
        assertThat(shown(assets)).isEqualTo("<svg>old</svg>");

        arms.set(svg("new"));
        assertThat(shown(assets)).isEqualTo("<svg>new</svg>");

        arms.set(null);
        assertThat(assets.find("arms.svg")).isEmpty();
    }

    private Path svg(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".svg"), "<svg>" + name + "</svg>");
    }

    private static String shown(OfficeAssets assets) {
        return new String(assets.find("arms.svg").orElseThrow().plain(), StandardCharsets.UTF_8);
    }

    private static Office office(AtomicReference<Path> arms) {
        return new Office() {

            @Override
            public OfficeProfile profile() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Mode mode() {
                return Mode.EVALUATION;
            }

            @Override
            public Optional<Path> arms() {
                return Optional.ofNullable(arms.get());
            }
        };
    }
}
