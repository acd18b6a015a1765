package org.radnice.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first visit of a page costs over the wire.
 *
 * @param bytes of the page, its styles, scripts and pictures, as sent
 * @param fontBytes of the fonts that the styles name
 */
record Weight(long bytes, long fontBytes) {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"|url\\([\"']?(/assets/[^\"')]+|[^\"')/:]+\\.woff2)[\"']?\\)");

    static Weight of(InetSocketAddress server, String path) throws IOException, InterruptedException {
        URI base = URI.create("http://localhost:" + server.getPort());
        HttpClient client = HttpClient.newHttpClient();
        String page = new String(fetch(client, base.resolve(path), "identity").body(), StandardCharsets.UTF_8);
        long bytes = sent(fetch(client, base.resolve(path), "br, gzip"));
        long fonts = 0;
        Set<URI> seen = new LinkedHashSet<>(references(page, base.resolve(path)));
        for (URI asset : Set.copyOf(seen)) {
            if (asset.getPath().endsWith(".css")) {
                String styles = new String(fetch(client, asset, "identity").body(), StandardCharsets.UTF_8);
                seen.addAll(references(styles, asset));
            }
        }
        for (URI asset : seen) {
            long size = sent(fetch(client, asset, "br, gzip"));
            if (asset.getPath().endsWith(".woff2")) {
                fonts += size;
            } else {
                bytes += size;
            }
        }
        return new Weight(bytes, fonts);
    }

    private static Set<URI> references(String text, URI base) {
        Set<URI> found = new LinkedHashSet<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            found.add(base.resolve(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
        }
        return found;
    }

    private static long sent(HttpResponse<byte[]> response) {
        long headers = response.headers().map().entrySet().stream()
                .mapToLong(header -> header.getValue().stream()
                        .mapToLong(value -> header.getKey().length() + value.length() + 4L)
                        .sum())
                .sum();
        return headers + response.body().length;
    }

    private static HttpResponse<byte[]> fetch(HttpClient client, URI uri, String encoding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(uri + " answered " + response.statusCode());
        }
        return response;
    }
}
