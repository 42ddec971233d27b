package io.akig.spark.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where PostgreSQL is, {@code postgresql://user:password@host:port/database}, as JDBC wants it. The password shows neither in
 * {@link #jdbcUrl()} nor in an error.
 */
public final class DatabaseAddress {
    private final String jdbcUrl;
    private final String user;
    private final String password;

    private DatabaseAddress(String jdbcUrl, String user, String password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /**
     * @param setting where the value is from, for the sentence that refuses it
     * @throws Refusal if it is no such address
     */
    public static DatabaseAddress parse(String setting, String value) {
        URI uri;
        try {
            uri = new URI(value.strip());
        } catch (URISyntaxException e) {
            // Its message repeats the whole value, password included.
            throw malformed(setting);
        }
        String userInfo = uri.getRawUserInfo();
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!postgres
                || uri.getHost() == null
                || userInfo == null
                || uri.getPath().length() < 2) {
            throw malformed(setting);
        }
        int colon = userInfo.indexOf(':');
        String url = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new DatabaseAddress(
                url,
                decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                colon < 0 ? "" : decoded(userInfo.substring(colon + 1)));
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    /** For Spark, which hides the password wherever it shows options. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("driver", "org.postgresql.Driver");
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, properties());
    }

    private static String decoded(String text) {
        // In a URL a plus is a plus; only forms write a space so.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Refusal malformed(String setting) {
        return new Refusal(setting + " is not a database address; it looks like"
                + " postgresql://user:password@host:5432/database.");
    }
}
