package org.conditionality.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A load on the loopback address: a few clients, each of which asks again as soon as it has its answer. */
final class Load {

    private Load() {}

    /** Asks each body once, by two clients. */
    static void each(int port, String path, List<byte[]> bodies) throws Exception {
        var half = bodies.size() / 2;
        var work = List.of(bodies.subList(0, half), bodies.subList(half, bodies.size())).stream()
                .<Callable<Long>>map(part -> () ->
                        ask(port, part.stream().map(body -> request(path, body)).toList()))
                .toList();
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static long ask(int port, List<byte[]> requests) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (var request : requests) {
                socket.getOutputStream().write(request);
                read(in);
            }
        }
        return requests.size();
    }

    static double perSecond(int port, String path, List<byte[]> bodies, int clients, double seconds) throws Exception {
        var requests = bodies.stream().map(body -> request(path, body)).toList();
        var until = System.nanoTime() + (long) (seconds * 1e9);
        var work = new ArrayList<Callable<Long>>();
        for (var client = 0; client < clients; client++) {
            var offset = client * requests.size() / clients;
            work.add(() -> ask(port, requests, offset, until));
        }
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var answered = 0L;
            for (var done : pool.invokeAll(work)) {
                answered += done.get();
            }
            return answered / seconds;
        } finally {
            pool.shutdown();
        }
    }

    private static byte[] request(String path, byte[] body) {
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static long ask(int port, List<byte[]> requests, int offset, long until) throws IOException {
        var answered = 0L;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            var out = socket.getOutputStream();
            for (var next = offset; System.nanoTime() < until; next++) {
                out.write(requests.get(next % requests.size()));
                out.flush();
                read(in);
                answered++;
            }
        }
        return answered;
    }

    private static void read(InputStream in) throws IOException {
        var status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException("The service answered " + status);
        }
        var length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (var chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk + 2L);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The service closed the connection.");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }
}
