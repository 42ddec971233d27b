package io.akig.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes that no client would send, and reads what is answered to them. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /**
     * An answer.
     *
     * @param status 0 if the connection was closed without one
     * @param head its lines, in lower case
     */
    public record Answer(int status, String head, String body) {
        public boolean isProblem() {
            return head.contains("content-type: application/problem+json");
        }
    }

    /** One request on a connection of its own. */
    public static Answer send(int port, byte[] request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException answeredAlready) {
            // Whoever has heard enough need not listen to the rest; the answer is there to be read.
            return;
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int end = -1;
        int length = Integer.MAX_VALUE;
        byte[] buffer = new byte[8192];
        while (end < 0 || all.size() < end + 4 + length) {
            int read;
            try {
                read = in.read(buffer);
            } catch (java.net.SocketException reset) {
                break;
            }
            if (read < 0) {
                break;
            }
            all.write(buffer, 0, read);
            if (end < 0) {
                end = all.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
                length = end < 0 ? length : length(head(all, end));
            }
        }
        if (end < 0) {
            return new Answer(0, "", "");
        }
        String head = head(all, end);
        return new Answer(
                Integer.parseInt(head.substring(9, 12)),
                head,
                all.toString(StandardCharsets.UTF_8)
                        .substring(Math.min(
                                end + 4, all.toString(StandardCharsets.UTF_8).length())));
    }

    private static String head(ByteArrayOutputStream all, int end) {
        return all.toString(StandardCharsets.ISO_8859_1).substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static int length(String head) {
        int at = head.indexOf("content-length: ");
        return at < 0
                ? Integer.MAX_VALUE
                : Integer.parseInt(head.substring(at + 16).lines().findFirst().orElseThrow());
    }
}
