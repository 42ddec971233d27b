package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RedisServerTest {
    @AutoClose
    private static final RedisServer REDIS = RedisServer.started();

    @Test
    void it_answers_goes_down_and_comes_back_on_the_same_port() throws IOException {
        assertThat(ping()).isEqualTo("+PONG");

        REDIS.stop();
        assertThatThrownBy(RedisServerTest::ping).isInstanceOf(ConnectException.class);

        REDIS.start();
        assertThat(ping()).isEqualTo("+PONG");
    }

    private static String ping() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", REDIS.port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
        }
    }
}
