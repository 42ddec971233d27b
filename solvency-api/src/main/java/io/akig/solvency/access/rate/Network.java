package io.akig.solvency.access.rate;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Addresses that begin alike, as {@code 10.0.0.0/8}. */
record Network(IpSubnetFilterRule rule) {
    /** Empty for what is none. */
    static Optional<Network> parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2 || NetUtil.createInetAddressFromIpAddressString(parts[0]) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Network(new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT)));
        } catch (IllegalArgumentException noPrefix) {
            return Optional.empty();
        }
    }

    boolean has(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }
}
