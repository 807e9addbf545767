package org.thbreport.ingest.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A server on 127.0.0.1 that answers each request with the next piece of its script, however wrong that is. */
final class ScriptedServer implements AutoCloseable {

    /** What the server does with one request. */
    @FunctionalInterface
    interface Reply {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    String base() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns the requests so far, each with its headers. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    ScriptedServer then(Reply reply) {
        script.add(reply);
        return this;
    }

    ScriptedServer then(int status, String headers, String body) {
        return then(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    ScriptedServer then(int status, String headers, byte[] body) {
        return then(out -> {
            out.write(head(status, headers + "Content-Length: " + body.length + "\r\n"));
            out.write(body);
        });
    }

    static byte[] head(int status, String headers) {
        return ("HTTP/1.1 " + status + " Scripted\r\n" + headers + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                requests.add(readRequest(connection));
                Reply reply = script.poll();
                if (reply != null) {
                    reply.write(connection.getOutputStream());
                    connection.getOutputStream().flush();
                }
            } catch (IOException e) {
                // The client went away, or the test is over: both are part of the script.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String readRequest(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder request = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            request.append(line).append('\n');
        }
        return request.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.interrupt();
    }
}
