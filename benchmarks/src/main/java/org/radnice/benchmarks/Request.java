package org.radnice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as its bytes on the wire.
 *
 * @param label for the report
 * @param bytes request line, headers and body
 */
record Request(String label, byte[] bytes) {

    static Request get(String host, String path) {
        return of("GET " + path, "GET", host, path, Map.of(), "");
    }

    static Request of(String label, String method, String host, String path, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return new Request(label, all);
    }
}
