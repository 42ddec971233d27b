package io.akig.solvency.alerts;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.alerts.*}: when to alert.
 *
 * @param hysteresis by how much the probability must be past a level's bound before the tenant counts as better again
 * @param fall of the probability within the window that is an alert
 * @param windowDays in which a fall counts
 * @param overdueDays steps of the alert about an unpaid rent: passed, it is opened, then grows more severe twice
 * @param cooldown in which no second alert of a kind is opened for a tenant, unless it is more severe
 */
@ConfigurationProperties("akig.alerts")
record AlertSettings(
        @DefaultValue("0.02") double hysteresis,
        @DefaultValue("0.20") double fall,
        @DefaultValue("30") int windowDays,
        @DefaultValue({"5", "15", "30"}) List<Integer> overdueDays,
        @DefaultValue("24h") Duration cooldown) {
    private static final int STEPS = 3;

    AlertSettings {
        overdueDays = List.copyOf(overdueDays);
        SettingRefused.unless(
                hysteresis >= 0 && hysteresis < 0.1,
                "akig.alerts.hysteresis must be at least 0 and less than 0.1, but is " + hysteresis + ".");
        SettingRefused.unless(
                fall > hysteresis && fall < 1,
                "akig.alerts.fall must be greater than akig.alerts.hysteresis and less than 1, but is " + fall + ".");
        SettingRefused.unless(
                windowDays >= 1 && windowDays <= 366,
                "akig.alerts.window-days must be between 1 and 366, but is " + windowDays + ".");
        SettingRefused.unless(
                overdueDays.size() == STEPS && rising(overdueDays),
                "akig.alerts.overdue-days must be three numbers of days that rise from 0 or more, but is " + overdueDays
                        + ".");
        SettingRefused.unless(
                !cooldown.isNegative(), "akig.alerts.cooldown must not be negative, but is " + cooldown + ".");
    }

    private static boolean rising(List<Integer> days) {
        int before = -1;
        for (int day : days) {
            if (day <= before) {
                return false;
            }
            before = day;
        }
        return true;
    }
}
