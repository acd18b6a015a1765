package org.radnice.forms.internal.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.forms.internal.value.Characters;

/** Writes documents as PDF/A-2 with tags for screen readers, their fonts embedded. Fetches nothing. */
@Component(service = PdfWriter.class)
public final class PdfWriter {

    private final Map<Integer, byte[]> fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Called by Declarative Services. */
    @Activate
    public PdfWriter() {
        fonts = Map.of(400, font("Roboto-Regular"), 700, font("Roboto-Bold"));
    }

    private static byte[] font(String name) {
        try (InputStream in = PdfWriter.class.getResourceAsStream("/fonts/" + name + ".woff")) {
            return Woff.decode(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param html well-formed XHTML with all its styles within */
    public byte[] write(String html) {
        // The library finds its own parts through the thread's loader.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PdfRendererBuilder.class.getClassLoader());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(colours);
            fonts.forEach((weight, bytes) -> {
                FSSupplier<InputStream> supplier = () -> new ByteArrayInputStream(bytes);
                builder.useFont(supplier, "Roboto", weight, FontStyle.NORMAL, true);
            });
            // A document carries everything itself; whatever an answer smuggles in is not fetched.
            builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
            builder.withHtmlContent(legal(html), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** XML 1.0 has no place for most control characters and for lone surrogates, which people do paste into forms. */
    static String legal(String text) {
        StringBuilder made = new StringBuilder(text.length());
        text.codePoints().forEach(c -> made.appendCodePoint(Characters.legal(c) ? c : 0xFFFD));
        return made.toString();
    }
}
