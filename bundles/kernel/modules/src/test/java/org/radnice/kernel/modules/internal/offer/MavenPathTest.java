package org.radnice.kernel.modules.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenPathTest {

    @ParameterizedTest
    @CsvSource({
        "mvn:org.radnice/org.radnice.forms/0.1.1/jar,            org/radnice/org.radnice.forms/0.1.1/org.radnice.forms-0.1.1.jar",
        "mvn:org.radnice/forms-kar/0.1.1-SNAPSHOT/xml/features, org/radnice/forms-kar/0.1.1-SNAPSHOT/forms-kar-0.1.1-SNAPSHOT-features.xml"
    })
    void anAddressHasOnePath(URI address, String path) {
        assertThat(MavenPath.path(address.toString())).contains(path);
        assertThat(MavenPath.address(path)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn:org.radnice/org.radnice.forms/0.1.1"})
    void anAddressWithoutATypeIsThatOfAJar(String address) {
        assertThat(MavenPath.path(address)).contains("org/radnice/org.radnice.forms/0.1.1/org.radnice.forms-0.1.1.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "file:/srv/forms.jar", "mvn:org.radnice/org.radnice.forms", "mvn:org.radnice/forms/[0.1,1)", "mvn:https://x.cz!org/forms/1",
        "wrap:mvn:org.radnice/forms/1"
    })
    void whatNamesNoCertainArtifactHasNone(String address) {
        assertThat(MavenPath.path(address)).isEmpty();
    }
}
