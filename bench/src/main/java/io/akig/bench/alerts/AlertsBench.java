package io.akig.bench.alerts;

import io.akig.bench.world.House;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code alerts}: pays the rents of late tenants, and waits for the alert of each on an open WebSocket. */
public final class AlertsBench {
    private AlertsBench() {}

    /** @return what the process should end with: 0 done, 1 an alert did not come or nobody answers, 2 not understood */
    public static int run(List<String> arguments, PrintStream out, PrintStream progress) {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException wrong) {
            progress.println(wrong.getMessage());
            return 2;
        }
        try {
            AlertsReport report = measured(options, progress);
            out.print(options.json() ? report.json() + "\n" : report.table());
            return report.lost() == 0 ? 0 : 1;
        } catch (IOException failed) {
            progress.println(failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static AlertsReport measured(Options options, PrintStream progress)
            throws IOException, InterruptedException {
        House house = new House(options.url());
        house.signIn(options.user(), options.password());
        try (AlertStream stream = AlertStream.open(house)) {
            LateTenants tenants = new LateTenants(house, stream, progress);
            try {
                tenants.make(options.warmUp() + options.count());
                tenants.pay(options.warmUp());
                return tenants.report(options.warmUp());
            } finally {
                tenants.takeBack();
            }
        }
    }
}
