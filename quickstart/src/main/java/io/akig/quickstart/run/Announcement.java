package io.akig.quickstart.run;

import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person wants to know when all is up: where it is, and one thing to try. */
final class Announcement {
    private final World world;
    private final List<Service> services;
    private final Optional<String> demoPassword;

    Announcement(World world, List<Service> services, Optional<String> demoPassword) {
        this.world = world;
        this.services = services;
        this.demoPassword = demoPassword;
    }

    String text(Duration took, boolean scores) throws SQLException {
        StringBuilder text = new StringBuilder();
        line(text, "");
        line(text, "AKIG is ready in %.1f s.", took.toMillis() / 1000.0);
        line(text, "");
        for (Service service : services) {
            line(text, "  %-16s %s%s", service.name(), service.address(), service.shown());
        }
        line(text, "  %-16s %s", "PostgreSQL", database());
        line(text, "  %-16s %s", "Redis", redis());
        line(text, "  %-16s %s", "logs", world.directory().logs());
        line(text, "");
        line(text, "Sign in as %s", signIn());
        Optional<String> tenant = tenant();
        if (scores && tenant.isPresent()) {
            line(text, "Try:  curl %s/score/%s", services.get(0).address(), tenant.get());
            line(text, "  or, signed in, %s/api/tenants/%s/solvency", dashboard(), tenant.get());
        }
        line(text, "Ctrl-C stops everything.");
        return text.toString();
    }

    /** What a browser that signed in there may open. */
    private String dashboard() {
        return services.get(services.size() - 1).address();
    }

    private String signIn() throws SQLException {
        if (demoPassword.isPresent()) {
            return "admin, manager or viewer, with the demo's password " + demoPassword.get();
        }
        return nobodyYet()
                ? "whom you add first:  ./akig user add NAME --agency AGENCY --role ADMIN"
                : "one of your users; `./akig user list` shows them.";
    }

    private String database() {
        String where = world.database().host() + ":" + world.database().port();
        return world.embedded() ? where + "   psql \"$(cat " + world.directory().databaseUrl() + ")\"" : where;
    }

    private String redis() {
        return world.redisUrl()
                .map(url -> url.replaceFirst("^rediss?://(.*@)?", ""))
                .orElse("none: no Redis program runs on this machine, scores take a little longer");
    }

    /** The known tenant of the demo, or whoever comes first. */
    private Optional<String> tenant() throws SQLException {
        try (Connection connection = world.database().dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select tenant_id from tenants order by tenant_id <> ?, tenant_id limit 1")) {
            query.setString(1, DemoMarket.KNOWN_TENANT);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private boolean nobodyYet() throws SQLException {
        try (Connection connection = world.database().dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement("select from users limit 1");
                ResultSet row = query.executeQuery()) {
            return !row.next();
        }
    }

    private static void line(StringBuilder text, String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }
}
