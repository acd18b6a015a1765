package org.radnice.kernel.modules.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootFeaturesTest {

    private static final String TEXT = """
            # What is known
            featuresRepositories = \\
                mvn:org.apache.karaf.features/framework/4.4.10/xml/features, \\
                mvn:org.radnice/org.radnice.features/0.1.0/xml/features

            featuresBoot = \\
                forms/0.1.0, \\
                forms-api/0.1.0, \\
                web/0.1.0, \\
                portal/0.1.0

            autoRefresh = false
            """;

    @Test
    void replacesTheVersionOfExactlyThisFeature() {
        assertThat(BootFeatures.with(TEXT, "forms", "0.1.1")).isEqualTo(TEXT.replace("forms/0.1.0", "forms/0.1.1"));
        assertThat(BootFeatures.with(TEXT, "portal", "0.2.0")).isEqualTo(TEXT.replace("portal/0.1.0", "portal/0.2.0"));
    }

    @Test
    void appendsAFeatureThatIsNotThere() {
        assertThat(BootFeatures.with(TEXT, "booking", "0.1.0"))
                .isEqualTo(TEXT.replace("portal/0.1.0", "portal/0.1.0, \\\n    booking/0.1.0"));
    }

    @Test
    void leavesOutTheFirstOneInTheMiddleAndTheLastOne() {
        assertThat(BootFeatures.without(TEXT, "forms"))
                .contains("forms-api/0.1.0", "\nradniceStopped = forms/0.1.0\n")
                .doesNotContain(" forms/0.1.0,");
        assertThat(BootFeatures.without(TEXT, "web")).isEqualTo(TEXT.replace("    web/0.1.0, \\\n", "") + "radniceStopped = web/0.1.0\n");
        assertThat(BootFeatures.without(TEXT, "portal"))
                .isEqualTo(TEXT.replace(", \\\n    portal/0.1.0", "") + "radniceStopped = portal/0.1.0\n");
        assertThat(BootFeatures.without(TEXT, "booking")).isEqualTo(TEXT);
    }

    @Test
    void whatIsLeftOutKeepsItsVersion() {
        String two = BootFeatures.without(BootFeatures.without(TEXT, "forms"), "portal");
        assertThat(BootFeatures.stopped(two, "forms")).contains("0.1.0");
        assertThat(BootFeatures.stopped(two, "web")).isEmpty();
        String one = BootFeatures.with(two, "forms", "0.1.1");
        assertThat(BootFeatures.stopped(one, "forms")).isEmpty();
        assertThat(BootFeatures.stopped(one, "portal")).contains("0.1.0");
    }

    @Test
    void outAndInAgainBootsItAgain() {
        for (String feature : new String[] {"forms", "web", "portal"}) {
            String again = BootFeatures.with(BootFeatures.without(TEXT, feature), feature, "0.1.0");
            assertThat(again).containsOnlyOnce(" " + feature + "/0.1.0").contains("autoRefresh = false\n").contains("forms-api/0.1.0");
        }
    }

    @Test
    void keepsStages() {
        String staged = "featuresBoot=(framework/4.4.10,scr),web/0.1.0,(forms)\n";
        assertThat(BootFeatures.with(staged, "forms", "0.1.1"))
                .isEqualTo("featuresBoot=(framework/4.4.10,scr),web/0.1.0,(forms/0.1.1)\n");
        assertThat(BootFeatures.with(staged, "scr", "1")).isEqualTo("featuresBoot=(framework/4.4.10,scr/1),web/0.1.0,(forms)\n");
    }

    @Test
    void addsARepositoryOnce() {
        String address = "mvn:org.radnice/forms-kar/0.1.1/xml/features";
        String once = BootFeatures.withRepository(TEXT, address);
        assertThat(once).contains("0.1.0/xml/features, \\\n    " + address + "\n");
        assertThat(BootFeatures.withRepository(once, address)).isEqualTo(once);
        assertThat(BootFeatures.withRepository(TEXT, "mvn:org.radnice/org.radnice.features/0.1.0/xml/features")).isEqualTo(TEXT);
    }

    @Test
    void makesThePropertyWhenItIsMissing() {
        assertThat(BootFeatures.with("a = b", "forms", "1.0.0")).isEqualTo("a = b\nfeaturesBoot = forms/1.0.0\n");
    }
}
