package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The rules of the house, read from the bundles that are really in the distribution. */
class ArchitectureIT {

    private static final Pattern API = Pattern.compile("org\\.radnice\\.[a-z]+\\.api(\\.[a-z.]+)?");
    private static final Pattern VERSION = Pattern.compile("version=\"?([^\";]+)");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:create\\s+(?:unique\\s+)?(?:table|index|sequence)|alter\\s+table|drop\\s+(?:table|index|sequence))"
                    + "\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_][a-z0-9_]*)");

    /** Prefixes that are shorter than the rule of the first three letters would give. */
    private static final Map<String, String> PREFIXES = Map.of(
            "kernel", "krn_",
            "forms", "frm_",
            "booking", "bok_",
            "notification", "ntf_");

    /** Errors that only administrators meet, who read English. */
    private static final Pattern ONLY_IN_THE_SHELL = Pattern.compile("kernel\\.(module-|modules-|backup-|setup-).*");

    /** Modules that are replaced with the node. */
    private static final Set<String> STAYING = Set.of("kernel", "web");

    private static final Set<String> JAVAX = Set.of("javax.servlet", "javax.ws.rs", "javax.persistence", "javax.xml.bind", "javax.jws");

    private static List<BuiltBundle> bundles;

    @BeforeAll
    static void readBundles() {
        bundles = Installation.ofTheBuild().jars().stream().map(BuiltBundle::read).flatMap(Optional::stream).toList();
    }

    @Test
    void theDistributionHoldsOurBundles() {
        assertThat(bundles).extracting(BuiltBundle::name).contains("org.radnice.kernel.api", "org.radnice.web.api");
    }

    @Test
    void onlyApiPackagesAreExportedEachWithAVersion() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String name : bundle.packages("Export-Package")) {
                if (!bundle.isApi() || !API.matcher(name).matches()) {
                    wrong.add(bundle + " exports " + name);
                }
            }
            for (String clause : bundle.clauses("Export-Package")) {
                if (!VERSION.matcher(clause).find() || clause.contains("version=\"0.0.0\"")) {
                    wrong.add(bundle + " exports without a version: " + clause.split(";")[0]);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyApiPackagesAreImportedFromOtherModules() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String name : bundle.packages("Import-Package")) {
                if (name.startsWith("org.radnice.") && !API.matcher(name).matches()) {
                    wrong.add(bundle + " imports " + name);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyImportOfOursHasARangeAndNothingOptionalIsOurs() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String clause : bundle.clauses("Import-Package")) {
                if (clause.startsWith("org.radnice.") && (!clause.contains("version=\"[") || clause.contains("optional"))) {
                    wrong.add(bundle + " imports " + clause);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noCyclesAmongContracts() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (BuiltBundle bundle : ours()) {
            if (bundle.isApi()) {
                Set<String> others = bundle.packages("Import-Package").stream()
                        .filter(name -> name.startsWith("org.radnice."))
                        .map(name -> name.split("\\.")[2])
                        .filter(module -> !module.equals(bundle.module()))
                        .collect(Collectors.toCollection(TreeSet::new));
                uses.put(bundle.module(), others);
            }
        }
        assertThat(cycle(uses)).isEmpty();
    }

    /** A static reference would take this module down whenever the other one is swapped. */
    @Test
    void servicesOfModulesThatComeAndGoAreHeldDynamically() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String entry : bundle.files("OSGI-INF/", ".xml")) {
                if (entry.startsWith("OSGI-INF/metatype/")) {
                    continue;
                }
                NodeList references = xml(bundle.text(entry)).getElementsByTagName("reference");
                for (int i = 0; i < references.getLength(); i++) {
                    Element reference = (Element) references.item(i);
                    String service = reference.getAttribute("interface");
                    if (comesAndGoes(service, bundle) && !reference.getAttribute("policy").equals("dynamic")) {
                        wrong.add(entry.replaceAll("OSGI-INF/|\\.xml", "") + " -> " + service);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean comesAndGoes(String service, BuiltBundle user) {
        return API.matcher(service.replaceAll("\\.[A-Z]\\w*$", "")).matches()
                && !STAYING.contains(service.split("\\.")[2])
                && !service.split("\\.")[2].equals(user.module());
    }

    @Test
    void noDynamicImportsAndNoRequiredBundles() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String header : List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host", "Bundle-ClassPath")) {
                if (bundle.headers().getValue(header) != null) {
                    wrong.add(bundle + " has " + header);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noRequiredBundlesInRuntimeEither() {
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.headers().getValue("Require-Bundle")).isNull());
    }

    @Test
    void jakartaOnly() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String name : bundle.packages("Import-Package")) {
                if (JAVAX.stream().anyMatch(old -> name.equals(old) || name.startsWith(old + "."))) {
                    wrong.add(bundle + " imports " + name);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noStateInStaticFields() {
        List<String> found = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String entry : bundle.classes()) {
                found.addAll(StaticState.in(bundle.bytes(entry)));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Whoever catches an error must be able to tell what it was. */
    @Test
    void everyErrorHasANameOfItsOwn() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String entry : bundle.classes()) {
                wrong.addAll(Errors.vanilla(bundle.bytes(entry)));
            }
        }
        assertThat(wrong).as("say which error it is: a final subclass of one of the five kinds, or a technical one").isEmpty();
    }

    @Test
    void everyDomainErrorIsFinalAndItsCodeNamesItsModule() {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (BuiltBundle bundle : ours()) {
            for (String entry : bundle.classes()) {
                Optional<Errors.DomainError> error = Errors.domain(bundle.bytes(entry));
                if (error.isPresent()) {
                    found++;
                    boolean named = error.get().codes().stream().anyMatch(code -> code.startsWith(bundle.module() + "."));
                    if (!error.get().last() || !named) {
                        wrong.add(error.get().toString());
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** Who meets it on a page reads a sentence, not a code. */
    @Test
    void everyDomainErrorHasItsSentenceInCzech() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> sentences = new TreeSet<>();
        for (BuiltBundle bundle : ours()) {
            sentences.addAll(keys(bundle, "i18n/messages_cs.properties"));
            sentences.addAll(keys(bundle, "i18n/errors_cs.properties"));
        }
        for (BuiltBundle bundle : ours()) {
            for (String entry : bundle.classes()) {
                Errors.domain(bundle.bytes(entry)).stream()
                        .flatMap(error -> error.codes().stream())
                        .filter(code -> code.startsWith(bundle.module() + "."))
                        .filter(code -> !ONLY_IN_THE_SHELL.matcher(code).matches())
                        .filter(code -> !sentences.contains("error." + code))
                        .forEach(code -> wrong.add(bundle + ": " + code));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everythingInAnImplementationIsInternal() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            String folder = bundle.name().replace('.', '/') + (bundle.isApi() ? "/" : "/internal/");
            bundle.classes().stream()
                    .filter(entry -> !entry.startsWith(folder))
                    .forEach(entry -> wrong.add(bundle + " has " + entry));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theHeaderNamesTheModule() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            String named = bundle.headers().getValue("Radnice-Module");
            boolean needed = !bundle.files("db/migration/", ".sql").isEmpty()
                    || !bundle.files("i18n/", ".properties").isEmpty()
                    || !bundle.files("templates/", ".peb").isEmpty();
            if (needed && named == null || named != null && !named.equals(bundle.module())) {
                wrong.add(bundle + ": " + named);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Also of a module that has several bundles: the ledger knows modules. */
    @Test
    void noTwoMigrationsOfAModuleHaveTheSameNumber() {
        Map<String, String> first = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String script : bundle.files("db/migration/", ".sql")) {
                String number = script.substring(script.lastIndexOf('/') + 1).split("__")[0];
                String other = first.putIfAbsent(bundle.module() + " " + number, script);
                if (other != null) {
                    wrong.add(bundle + ": " + other + " and " + script);
                }
            }
        }
        assertThat(first).containsKey("kernel 0001");
        assertThat(wrong).isEmpty();
    }

    @Test
    void tablesHaveThePrefixOfTheirModule() {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            String prefix = PREFIXES.getOrDefault(
                    bundle.module(), bundle.module().substring(0, Math.min(3, bundle.module().length())) + "_");
            for (String script : bundle.files("db/migration/", ".sql")) {
                assertThat(script).as("%s", bundle).matches("db/migration/\\d{4}__[a-z0-9-]+\\.sql");
                bundle.match(TABLE, script)
                        .results()
                        .map(statement -> statement.group(1).toLowerCase(Locale.ROOT))
                        .filter(name -> !name.startsWith(prefix))
                        .forEach(name -> wrong.add(bundle + ", " + script + ": " + name));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void textsAreThereInAllLanguages() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            for (String name : List.of("messages", "errors")) {
                Map<String, Set<String>> ofLanguage = new TreeMap<>();
                for (String language : List.of("cs", "en", "uk")) {
                    ofLanguage.put(language, keys(bundle, "i18n/" + name + "_" + language + ".properties"));
                }
                Set<String> all = ofLanguage.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
                ofLanguage.forEach((language, keys) -> all.stream()
                        .filter(key -> !keys.contains(key))
                        .forEach(key -> wrong.add(bundle + ", " + language + ": " + key)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void configurationFilesListExactlyTheTypedKeys() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (BuiltBundle bundle : ours()) {
            Map<String, Map<String, String>> typed = typedKeys(bundle);
            for (Map.Entry<String, Map<String, String>> pid : typed.entrySet()) {
                Path file = Installation.sources().resolve("etc").resolve(pid.getKey() + ".cfg");
                if (!Files.isRegularFile(file)) {
                    wrong.add(bundle + " is configured by " + pid.getKey() + ", but etc/ has no such file");
                    continue;
                }
                Map<String, String> listed = listedKeys(file);
                if (!listed.equals(pid.getValue())) {
                    wrong.add(file.getFileName() + "\n  lists " + listed + "\n  typed " + pid.getValue());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyConfigurationFileBelongsToATypedConfiguration() throws Exception {
        Set<String> typed = new TreeSet<>();
        for (BuiltBundle bundle : ours()) {
            typed.addAll(typedKeys(bundle).keySet());
        }
        List<String> orphans = new ArrayList<>();
        try (Stream<Path> files = Files.list(Installation.sources().resolve("etc"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("org.radnice.") && name.endsWith(".cfg"))
                    .map(name -> name.substring(0, name.length() - ".cfg".length()))
                    .filter(pid -> !typed.contains(pid))
                    .forEach(orphans::add);
        }
        assertThat(orphans).isEmpty();
    }

    @Test
    void aBundleStandsInOneFeatureOnly() throws Exception {
        Map<String, Set<String>> features = new TreeMap<>();
        for (Path file : featureFiles()) {
            NodeList nodes = xml(Files.readString(file)).getElementsByTagName("bundle");
            for (int i = 0; i < nodes.getLength(); i++) {
                Element bundle = (Element) nodes.item(i);
                String feature = ((Element) bundle.getParentNode()).getAttribute("name");
                features.computeIfAbsent(bundle.getTextContent().strip(), key -> new TreeSet<>()).add(feature);
            }
        }
        assertThat(features).isNotEmpty();
        features.values().removeIf(names -> names.size() == 1);
        assertThat(features).isEmpty();
    }

    private static List<Path> featureFiles() throws IOException {
        Path root = Installation.ofTheBuild().folder().resolve("system/org/radnice");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("-features.xml")).toList();
        }
    }

    private static List<BuiltBundle> ours() {
        return bundles.stream().filter(bundle -> !bundle.isRuntime()).toList();
    }

    private static Set<String> keys(BuiltBundle bundle, String entry) throws IOException {
        if (!bundle.entries().contains(entry)) {
            return Set.of();
        }
        Properties properties = new Properties();
        properties.load(new StringReader(bundle.text(entry)));
        return properties.stringPropertyNames();
    }

    /** Keys with their defaults by PID, as bnd wrote them from the typed configuration. */
    private static Map<String, Map<String, String>> typedKeys(BuiltBundle bundle) throws Exception {
        Map<String, Map<String, String>> byPid = new TreeMap<>();
        for (String entry : bundle.files("OSGI-INF/metatype/", ".xml")) {
            Element root = xml(bundle.text(entry));
            Map<String, String> keys = new TreeMap<>();
            NodeList attributes = root.getElementsByTagName("AD");
            for (int i = 0; i < attributes.getLength(); i++) {
                Element attribute = (Element) attributes.item(i);
                keys.put(attribute.getAttribute("id"), attribute.getAttribute("default"));
            }
            NodeList designates = root.getElementsByTagName("Designate");
            for (int i = 0; i < designates.getLength(); i++) {
                byPid.put(((Element) designates.item(i)).getAttribute("pid"), keys);
            }
        }
        return byPid;
    }

    /** Keys with their defaults as the file lists them, commented out. */
    private static Map<String, String> listedKeys(Path file) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.matches("#?[a-z][A-Za-z0-9.-]*\\s*=.*")) {
                String[] parts = line.replaceFirst("^#", "").split("=", 2);
                keys.put(parts[0].strip(), parts[1].strip());
            }
        }
        return keys;
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    /** One cycle of the graph, or nothing. */
    private static List<String> cycle(Map<String, Set<String>> graph) {
        for (String start : graph.keySet()) {
            List<String> found = path(graph, start, start, new ArrayDeque<>(List.of(start)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> path(Map<String, Set<String>> graph, String from, String to, Deque<String> way) {
        for (String next : graph.getOrDefault(from, Set.of())) {
            if (next.equals(to)) {
                way.addLast(next);
                return List.copyOf(way);
            }
            if (!way.contains(next)) {
                way.addLast(next);
                List<String> found = path(graph, next, to, way);
                if (!found.isEmpty()) {
                    return found;
                }
                way.removeLast();
            }
        }
        return List.of();
    }
}
