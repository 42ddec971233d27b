package io.akig.solvency.access.rate;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.access.rates.*}.
 *
 * @param loginsPerName attempts at one user's or one key's secret within the window
 * @param loginsPerAddress attempts from one address within the window
 * @param calls of one caller within their window; of nobody, from one address
 * @param trustedProxies networks whose word in {@code X-Forwarded-For} counts, as {@code 10.0.0.0/8}
 */
@ConfigurationProperties("akig.access.rates")
record RateSettings(
        @DefaultValue("10") int loginsPerName,
        @DefaultValue("100") int loginsPerAddress,
        @DefaultValue("5m") Duration loginWindow,
        @DefaultValue("6000") int calls,
        @DefaultValue("1m") Duration callWindow,
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> trustedProxies) {

    RateSettings {
        trustedProxies = List.copyOf(trustedProxies);
        require("logins-per-name", loginsPerName);
        require("logins-per-address", loginsPerAddress);
        require("calls", calls);
        require("login-window", loginWindow);
        require("call-window", callWindow);
        trustedProxies.forEach(network -> SettingRefused.unless(
                Network.parse(network).isPresent(),
                "akig.access.rates.trusted-proxies must be networks such as 10.0.0.0/8, but one is " + network + "."));
    }

    private static void require(String name, int times) {
        SettingRefused.unless(times > 0, "akig.access.rates." + name + " must be at least 1, but is " + times + ".");
    }

    private static void require(String name, Duration window) {
        SettingRefused.unless(
                window.compareTo(Duration.ofSeconds(1)) >= 0 && window.compareTo(Duration.ofDays(1)) <= 0,
                "akig.access.rates." + name + " must be from 1s to 1d, but is " + window + ".");
    }

    Rate perName() {
        return new Rate("login-name", loginsPerName, loginWindow);
    }

    Rate perAddress() {
        return new Rate("login-address", loginsPerAddress, loginWindow);
    }

    Rate perCaller() {
        return new Rate("calls", calls, callWindow);
    }
}
