package io.akig.quickstart.world;

import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class Ports {
    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @throws Refusal that names the port, who holds it when that can be known, and the option that chooses another */
    public static void requireFree(int port, String service, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the servers do: a connection in TIME_WAIT does not hold a port
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            String holder = PortHolder.of(port)
                    .map(process -> " by process " + process.pid()
                            + process.info()
                                    .command()
                                    .map(path -> " (" + path + ")")
                                    .orElse(""))
                    .orElse("");
            throw new Refusal(
                    "Port " + port + " for the " + service + " is taken" + holder + "; stop it, or choose another with "
                            + option + " PORT.",
                    taken);
        }
    }
}
