package io.akig.solvency.alerts;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * Refuses connections into the own network, at the moment of connecting: then the name has been resolved, and it cannot be
 * resolved to something else any more. Whoever adds an endpoint must not make this server ask its neighbours.
 */
final class OnlyPublicAddresses extends ChannelOutboundHandlerAdapter {

    /** An endpoint's address is none that anybody may be asked at. */
    static final class NotPublic extends IOException {
        private static final long serialVersionUID = 1L;

        NotPublic() {
            super("the address is not public");
        }
    }

    @Override
    public void connect(ChannelHandlerContext context, SocketAddress remote, SocketAddress local, ChannelPromise done) {
        if (remote instanceof InetSocketAddress address && !address.isUnresolved() && isPublic(address.getAddress())) {
            var unused = context.connect(remote, local, done);
        } else {
            var unused = done.setFailure(new NotPublic());
        }
    }

    /** By the registries of special-purpose addresses (RFC 6890 and what followed it). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b, int at) {
        int first = b[at] & 0xff;
        int second = b[at + 1] & 0xff;
        int third = b[at + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            // Between a provider's customers.
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            // For benchmarks, and for examples.
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    private static boolean isPublic6(byte[] b) {
        int head = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int next = (b[2] & 0xff) << 8 | b[3] & 0xff;
        // Only 2000::/3 is given out; of it, what carries an IPv4 address is as public as that.
        if (head == 0x0064 && next == 0xff9b) {
            return isPublic4(b, 12);
        }
        if (head == 0x2002) {
            return isPublic4(b, 2);
        }
        boolean special = head == 0x2001
                && (next == 0 || next == 0x0db8 || (next & 0xfff0) == 0x0010 || (next & 0xfff0) == 0x0020);
        return (head & 0xe000) == 0x2000 && !special && head != 0x3fff;
    }
}
