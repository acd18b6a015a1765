package org.radnice.kernel.modules.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootFileTest {

    @TempDir
    Path etc;

    @Test
    void writesTheWholeFileOrNothingAndLeavesNothingBehind() throws Exception {
        Path file = etc.resolve("org.apache.karaf.features.cfg");
        Files.writeString(file, "featuresRepositories = a\nfeaturesBoot = forms/0.1.0\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        BootFile boot = new BootFile(etc);

        boot.boot("forms", "0.1.1", "mvn:g/a/1/xml/features");

        assertThat(file).hasContent("featuresRepositories = a, \\\n    mvn:g/a/1/xml/features\nfeaturesBoot = forms/0.1.1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");

        boot.leaveOut("forms");

        assertThat(Files.readString(file)).contains("featuresBoot = \n", "radniceStopped = forms/0.1.1\n");
        assertThat(boot.leftOut("forms")).contains("0.1.1");
        assertThat(etc).isDirectoryNotContaining("glob:**.fresh");
    }
}
