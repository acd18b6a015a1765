package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The versions of contracts are honest: whatever has changed since the state that is kept in {@code contracts/} shows in the
 * version of its package. With {@code -Dradnice.contracts=record} that state is written anew, which belongs to a release.
 */
class ContractsIT {

    private static final Path KEPT = Installation.sources().resolve("contracts");

    @TempDir
    Path folder;

    @Test
    void versionsSayWhatHasChanged() throws Exception {
        Map<String, Contract> contracts = built();
        if ("record".equals(System.getProperty("radnice.contracts"))) {
            record(contracts);
        }
        List<String> lies = new ArrayList<>();
        for (Map.Entry<String, Contract> each : contracts.entrySet()) {
            Path file = KEPT.resolve(each.getKey() + ".txt");
            // A contract that is newer than the last release promises nothing yet.
            if (Files.exists(file)) {
                each.getValue().liesSince(ContractText.read(Files.readAllLines(file))).forEach(lie -> lies.add(sentence(lie)));
            }
        }
        assertThat(lies).as("contracts that have changed without a word").isEmpty();
    }

    @Test
    void whatWasPromisedIsStillThere() throws Exception {
        Map<String, Contract> contracts = built();
        List<String> gone = new ArrayList<>();
        try (Stream<Path> files = Files.list(KEPT)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                String bundle = file.getFileName().toString().replaceFirst("\\.txt$", "");
                Contract now = contracts.get(bundle);
                for (String pack : ContractText.read(Files.readAllLines(file)).exports().keySet()) {
                    if (now == null || !now.exports().containsKey(pack)) {
                        gone.add(pack + " of " + bundle + " is gone: modules that import it will not start. Bring it back, or take it"
                                + " out of contracts/" + file.getFileName() + " and say so in CHANGELOG.md");
                    }
                }
            }
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void aTextIsTheContract() throws Exception {
        for (Contract contract : built().values()) {
            String text = ContractText.write(contract);
            Contract read = ContractText.read(text.lines().toList());
            assertThat(ContractText.write(read)).isEqualTo(text);
            assertThat(contract.liesSince(read)).isEmpty();
        }
    }

    @Test
    void aNewMethodForCallersAsksForAMinorVersion() throws Exception {
        Contract former = contract("1.2.0", "Desk", "@ProviderType public interface Desk { void open(); }");
        String changed = "@ProviderType public interface Desk { void open(); void close(); }";

        assertThat(contract("1.2.0", "Desk", changed).liesSince(former))
                .singleElement()
                .satisfies(lie -> assertThat(sentence(lie))
                        .isEqualTo("org.radnice.sample.api has changed since it was released:"
                                + " org.radnice.sample.api.Desk: new method close()."
                                + " Write @Version(\"1.3.0\") in bundles/sample/api/src/main/java/org/radnice/sample/api/package-info.java"
                                + " (there is 1.2.0)."));
        assertThat(contract("1.3.0", "Desk", changed).liesSince(former)).isEmpty();
        assertThat(contract("2.0.0", "Desk", changed).liesSince(former)).isEmpty();
    }

    @Test
    void whatBreaksOthersAsksForAMajorVersion() throws Exception {
        Contract former = contract("1.2.0", "Desk", "@ProviderType public interface Desk { void open(); }");
        Contract without = contract("1.3.0", "Desk", "@ProviderType public interface Desk { }");
        assertThat(without.liesSince(former)).singleElement().satisfies(lie -> assertThat(lie.needed()).isEqualTo("2.0.0"));

        // What others implement may get new methods only with a body.
        Contract implemented = contract("1.2.0", "Step", "@ConsumerType public interface Step { void go(); }");
        Contract more = contract("1.3.0", "Step", "@ConsumerType public interface Step { void go(); void stop(); }");
        assertThat(more.liesSince(implemented)).singleElement().satisfies(lie -> assertThat(lie.needed()).isEqualTo("2.0.0"));
        Contract withBody = contract("1.3.0", "Step", "@ConsumerType public interface Step { void go(); default void stop() {} }");
        assertThat(withBody.liesSince(implemented)).isEmpty();
    }

    private static String sentence(Contract.Lie lie) {
        String module = lie.pack().split("\\.")[2];
        return lie.pack() + " has changed since it was released: " + String.join("; ", lie.changes()) + ". Write @Version(\""
                + lie.needed() + "\") in bundles/" + module + "/api/src/main/java/" + lie.pack().replace('.', '/')
                + "/package-info.java (there is " + lie.now() + ").";
    }

    private static Map<String, Contract> built() throws Exception {
        Map<String, Contract> contracts = new TreeMap<>();
        for (Path jar : Installation.ofTheBuild().jars()) {
            BuiltBundle bundle = BuiltBundle.read(jar).orElse(null);
            if (bundle != null && bundle.isApi()) {
                contracts.put(bundle.name(), Contract.of(jar));
            }
        }
        assertThat(contracts).containsKeys("org.radnice.kernel.api", "org.radnice.forms.api");
        return contracts;
    }

    private static void record(Map<String, Contract> contracts) throws IOException {
        for (Map.Entry<String, Contract> each : contracts.entrySet()) {
            Files.writeString(KEPT.resolve(each.getKey() + ".txt"), ContractText.write(each.getValue()));
        }
    }

    /** A contract of one type, compiled here. */
    private Contract contract(String version, String type, String declaration) throws Exception {
        Path sources = Files.createTempDirectory(folder, "sources");
        Path classes = Files.createTempDirectory(folder, "classes");
        Path file = Files.writeString(sources.resolve(type + ".java"), "package org.radnice.sample.api;\n"
                + "import org.osgi.annotation.versioning.*;\n" + declaration);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), file.toString());
        assertThat(code).isZero();
        try (Analyzer analyzer = new Analyzer(new Jar(classes.toFile()))) {
            analyzer.setProperty("Export-Package", "org.radnice.sample.api;version=" + version);
            analyzer.getJar().setManifest(analyzer.calcManifest());
            return Contract.of(analyzer.getJar());
        }
    }
}
