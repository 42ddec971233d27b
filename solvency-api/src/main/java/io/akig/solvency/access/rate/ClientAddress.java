package io.akig.solvency.access.rate;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a request comes from: the last address that is not one of our proxies. What stands before it in
 * {@code X-Forwarded-For} anybody can have written.
 */
final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final List<Network> proxies;

    ClientAddress(RateSettings settings) {
        proxies = settings.trustedProxies().stream()
                .map(Network::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    String of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        InetAddress address = peer == null ? null : peer.getAddress();
        List<String> hops = request.getHeaders().getOrEmpty(FORWARDED).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && isProxy(address); i--) {
            InetAddress before = NetUtil.createInetAddressFromIpAddressString(hops.get(i));
            if (before == null) {
                break;
            }
            address = before;
        }
        return address == null ? "unknown" : text(address);
    }

    private boolean isProxy(@Nullable InetAddress address) {
        return address != null && proxies.stream().anyMatch(network -> network.has(address));
    }

    /** Of IPv6 the network: everybody has as many addresses in theirs as they like. */
    private static String text(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }
}
