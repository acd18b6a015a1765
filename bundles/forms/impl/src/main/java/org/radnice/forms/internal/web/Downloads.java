package org.radnice.forms.internal.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.radnice.forms.internal.submission.Document;

/** Files on their way out: always as attachments, so that nothing in them runs within the site. */
final class Downloads {

    private Downloads() {}

    static Response of(Document document, InputStream content) {
        StreamingOutput body = out -> {
            try (InputStream in = content) {
                in.transferTo(out);
            }
        };
        return response(document.name(), document.mediaType(), body)
                .header("Content-Length", document.size())
                .build();
    }

    static Response pdf(String name, byte[] content) {
        return response(name, "application/pdf", content).header("Content-Length", content.length).build();
    }

    static Response json(String name, String content) {
        return response(name, "application/json", content.getBytes(StandardCharsets.UTF_8)).build();
    }

    private static Response.ResponseBuilder response(String name, String mediaType, Object body) {
        String ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        // RFC 6266: the second name is for browsers that know UTF-8 here, the first for the others.
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store");
    }
}
