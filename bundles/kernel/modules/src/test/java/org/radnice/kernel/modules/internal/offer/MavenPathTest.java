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

    @ParameterizedTest
    @CsvSource({
        "mvn:org.radnice/org.radnice.forms/0.1.1,                          mvn:org.radnice/org.radnice.forms/0.1.1",
        "wrap:mvn:org.dom4j/dom4j/2.1.4$Bundle-Version=2.1.4&Export-Package=*, mvn:org.dom4j/dom4j/2.1.4",
        "webbundle:mvn:org.radnice/x/1/war?Web-ContextPath=/x,             mvn:org.radnice/x/1/war"
    })
    void aWrappedBundleIsMadeOfAnArtifact(String location, String address) {
        assertThat(MavenPath.artifact(location)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/srv/forms.jar", "https://x.cz/mvn:org.radnice/forms/1", "wrap:file:/srv/forms.jar"})
    void aBundleFromElsewhereIsMadeOfNone(String location) {
        assertThat(MavenPath.artifact(location)).isEmpty();
    }
}
