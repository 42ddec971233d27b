package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyPublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void nobody_of_the_own_network_is_asked(String address) throws UnknownHostException {
        assertThat(OnlyPublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "223.255.255.254",
                "2606:4700::1111",
                "64:ff9b::101:101"
            })
    void the_others_may_be_asked(String address) throws UnknownHostException {
        assertThat(OnlyPublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void it_is_the_address_that_is_connected_to_which_counts() throws UnknownHostException {
        EmbeddedChannel channel = new EmbeddedChannel(new OnlyPublicAddresses());
        // The name says nothing: somebody has it resolved to this machine.
        InetAddress bad = InetAddress.getByAddress("hooks.agency.example", new byte[] {127, 0, 0, 1});

        assertThat(channel.connect(new InetSocketAddress(bad, 443)).cause())
                .isInstanceOf(OnlyPublicAddresses.NotPublic.class);
        assertThat(channel.connect(InetSocketAddress.createUnresolved("hooks.agency.example", 443))
                        .cause())
                .isInstanceOf(OnlyPublicAddresses.NotPublic.class);
    }
}
