import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes radnice.css, radnice.js and the fonts at build time, started by Maven as a source file: no compiler of another language,
 * nothing fetched but the two WebJars.
 *
 * <p>GOV.UK Frontend's finished style sheet is taken apart: components that we do not have, its font, its print rules and the
 * work-arounds for dead browsers are left out, and its colours become our custom properties (src/main/styles/foundation.properties).
 * Our own sheets follow in the order of their names.
 *
 * <p>Arguments: govuk-frontend jar, roboto-fontface jar, styles folder, scripts folder, output folder.
 */
final class MakeTheme {

    private static final String SHEET = "/dist/govuk/govuk-frontend.min.css";
    private static final Map<String, String> FONTS = Map.of(
            "/fonts/roboto/Roboto-Regular.woff2", "roboto-regular.woff2",
            "/fonts/roboto/Roboto-Bold.woff2", "roboto-bold.woff2");

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path govuk = Path.of(args[0]);
        Path roboto = Path.of(args[1]);
        Path styles = Path.of(args[2]);
        Path scripts = Path.of(args[3]);
        Path out = Files.createDirectories(Path.of(args[4]));

        for (Map.Entry<String, String> font : FONTS.entrySet()) {
            Files.write(out.resolve(font.getValue()), entry(roboto, font.getKey()));
        }
        Properties rules = new Properties();
        try (var reader = Files.newBufferedReader(styles.resolve("foundation.properties"))) {
            rules.load(reader);
        }
        String foundation = new Foundation(rules).clean(new String(entry(govuk, SHEET), StandardCharsets.UTF_8));
        String own = minify(concatenated(styles, ".css"));
        Files.writeString(out.resolve("radnice.css"), withHashedNames(foundation + own, out));
        Files.writeString(out.resolve("radnice.js"), script(scripts));
        System.out.printf("Theme: %d B of GOV.UK Frontend, %d B of our own%n", foundation.length(), own.length());
    }

    private static byte[] entry(Path jar, String ending) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(e -> e.getName().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " has no " + ending));
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    private static List<Path> sorted(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String concatenated(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : sorted(folder, ending)) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }

    /** Each source is a block of its own, so that names do not meet; comments and indentation stay behind. */
    private static String script(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : sorted(folder, ".js")) {
            String body = Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
            all.append("{\n").append(body).append("\n}\n");
        }
        return all.toString();
    }

    private static String minify(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("(?<=[{;a-z-]): ", ":")
                .replace(";}", "}")
                .strip();
    }

    /** A sheet names its neighbours plainly; the browser must ask for them by the name that the server gives them. */
    private static String withHashedNames(String css, Path out) throws IOException, NoSuchAlgorithmException {
        Matcher url = Pattern.compile("url\\(\"?([a-z0-9-]+)\\.([a-z0-9]+)\"?\\)").matcher(css);
        StringBuilder hashed = new StringBuilder();
        while (url.find()) {
            byte[] content = Files.readAllBytes(out.resolve(url.group(1) + "." + url.group(2)));
            // The same rule as in org.radnice.web.internal.asset.Asset: the first ten hexadecimal digits of SHA-256.
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 10);
            url.appendReplacement(hashed, "url(" + url.group(1) + "." + hash + "." + url.group(2) + ")");
        }
        return url.appendTail(hashed).toString();
    }

    /** Takes GOV.UK Frontend's sheet apart and puts together what we use of it. */
    private static final class Foundation {

        private final Pattern droppedSelector;
        private final Pattern droppedCondition;
        private final Pattern droppedDeclaration;
        private final Map<String, String> colours = new LinkedHashMap<>();

        Foundation(Properties rules) {
            droppedSelector = Pattern.compile(rules.getProperty("drop.selectors"));
            droppedCondition = Pattern.compile(rules.getProperty("drop.conditions"));
            droppedDeclaration = Pattern.compile(rules.getProperty("drop.declarations"));
            rules.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("colour."))
                    .sorted()
                    .forEach(name -> colours.put("#" + name.substring("colour.".length()), rules.getProperty(name)));
        }

        String clean(String css) {
            return blocks(css.replaceAll("(?s)/\\*.*?\\*/", "").replace("@charset \"UTF-8\";", ""));
        }

        private String blocks(String css) {
            StringBuilder kept = new StringBuilder();
            int at = 0;
            while (at < css.length()) {
                int open = css.indexOf('{', at);
                if (open < 0) {
                    break;
                }
                int close = matching(css, open);
                String head = css.substring(at, open).strip();
                String body = css.substring(open + 1, close);
                at = close + 1;
                if (head.startsWith("@media") || head.startsWith("@supports")) {
                    String inner = droppedCondition.matcher(head).find() ? "" : blocks(body);
                    if (!inner.isEmpty()) {
                        kept.append(head).append('{').append(inner).append('}');
                    }
                } else if (!head.startsWith("@")) {
                    String selectors = selectors(head);
                    String declarations = declarations(body);
                    if (!selectors.isEmpty() && !declarations.isEmpty()) {
                        kept.append(selectors).append('{').append(declarations).append('}');
                    }
                }
            }
            return kept.toString();
        }

        private String selectors(String head) {
            return Stream.of(head.split(",(?![^(]*\\))"))
                    .filter(selector -> !droppedSelector.matcher(selector).find())
                    .collect(Collectors.joining(","));
        }

        private String declarations(String body) {
            List<String> kept = new ArrayList<>();
            for (String declaration : body.split(";(?![^(]*\\))")) {
                if (!declaration.isBlank() && !droppedDeclaration.matcher(declaration).find()) {
                    kept.add(recoloured(declaration));
                }
            }
            return String.join(";", kept);
        }

        private String recoloured(String declaration) {
            Matcher hex = Pattern.compile("#[0-9a-f]{3,6}\\b").matcher(declaration);
            return hex.replaceAll(m -> Matcher.quoteReplacement(colours.getOrDefault(m.group(), m.group())));
        }

        private static int matching(String css, int open) {
            int depth = 0;
            for (int i = open; i < css.length(); i++) {
                char c = css.charAt(i);
                if (c == '{') {
                    depth++;
                } else if (c == '}' && --depth == 0) {
                    return i;
                }
            }
            throw new IllegalStateException("Unbalanced braces in GOV.UK Frontend's style sheet");
        }
    }
}
