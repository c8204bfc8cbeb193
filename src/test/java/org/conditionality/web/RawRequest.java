package org.conditionality.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no well-behaved client would. */
public final class RawRequest {

    private RawRequest() {}

    /**
     * Sends a request and returns the whole answer.
     *
     * @param request {@code ~} stands for the end of a line, {@code ~~} for the line before the body
     */
    public static String send(int port, String request) throws IOException {
        var parts = request.split("~~", 2);
        var host = parts[0].contains("~Host: ") ? "" : "Host: localhost\r\n";
        var head = parts[0].replaceFirst("~|$", "\r\n" + host + "Connection: close\r\n");
        var text = head.replace("~", "\r\n") + (head.endsWith("\r\n") ? "\r\n" : "\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var body = parts.length > 1 ? parts[1] + "\r\n" : "";
            socket.getOutputStream().write((text + body).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
