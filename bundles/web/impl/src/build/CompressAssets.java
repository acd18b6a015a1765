import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code .gz} and {@code .br} beside each compressible file of a module's {@code assets/} folder at build time, started by
 * Maven as a source file. Where brotli has no native library for the machine, only gzip is written, and the build says so.
 *
 * <p>Argument: the folder.
 */
final class CompressAssets {

    private static final Set<String> COMPRESSIBLE = Set.of("css", "js", "svg", "json", "html", "txt", "xml", "map");

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (!Files.isDirectory(folder)) {
            return;
        }
        boolean brotli = Brotli4jLoader.isAvailable();
        if (!brotli) {
            System.out.println("No brotli for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + ": assets are compressed with gzip only");
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).filter(CompressAssets::compressible).toList();
        }
        long plain = 0;
        long small = 0;
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            byte[] best = keepIfSmaller(file, ".gz", gzip(content), content);
            if (brotli) {
                byte[] encoded = Encoder.compress(content, new Encoder.Parameters().setQuality(11).setWindow(22));
                best = keepIfSmaller(file, ".br", encoded, content);
            }
            plain += content.length;
            small += best.length;
        }
        System.out.printf("Assets: %d files, %d B, compressed %d B (%s)%n", files.size(), plain, small, brotli ? "brotli" : "gzip");
    }

    private static boolean compressible(Path file) {
        String name = file.getFileName().toString();
        return COMPRESSIBLE.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static byte[] keepIfSmaller(Path file, String ending, byte[] encoded, byte[] content) throws IOException {
        Path target = file.resolveSibling(file.getFileName() + ending);
        if (encoded.length >= content.length) {
            Files.deleteIfExists(target);
            return content;
        }
        Files.write(target, encoded);
        return encoded;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // GZIPOutputStream writes no time stamp: the same content gives the same file.
        try (GZIPOutputStream zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
