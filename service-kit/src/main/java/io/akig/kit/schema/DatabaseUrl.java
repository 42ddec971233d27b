package io.akig.kit.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is, as {@code postgresql://user:password@host:port/database?parameter=value}.
 *
 * <p>{@code postgres://} and {@code jdbc:postgresql://} are read too, and {@code user} and {@code password} may stand
 * among the parameters. Reserved characters of names and passwords are percent-encoded. The password never shows in
 * {@link #toString()} nor in an error.
 *
 * @param parameters what follows the question mark, without user and password; names as the PostgreSQL JDBC driver knows
 *     them, {@code sslmode} for instance
 */
public record DatabaseUrl(
        String host, int port, String database, String user, String password, Map<String, String> parameters) {
    /** The environment variable that holds such a URL. */
    public static final String SETTING = "AKIG_DATABASE_URL";

    private static final int DEFAULT_PORT = 5432;

    public DatabaseUrl {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads the value of {@value #SETTING}.
     *
     * @throws IllegalArgumentException with a sentence for the operator that names the setting and says what is wrong
     */
    public static DatabaseUrl parse(String value) {
        return parse(SETTING, value);
    }

    /** As {@link #parse(String)}, for a setting of another name. */
    public static DatabaseUrl parse(String setting, String value) {
        URI uri = uri(setting, value.strip());
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw malformed(setting, "it does not start with postgresql://");
        }
        if (uri.getHost() == null) {
            throw malformed(setting, "the host is missing or is not a host name");
        }
        String database = uri.getRawPath() == null
                ? ""
                : decoded(setting, uri.getRawPath().replaceFirst("^/", ""));
        if (database.isEmpty() || database.contains("/")) {
            throw malformed(setting, "the database name is missing after the host");
        }
        Map<String, String> parameters = parameters(setting, uri.getRawQuery());
        String[] credentials = credentials(setting, uri.getRawUserInfo(), parameters);
        int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw malformed(setting, "the port is not between 1 and 65535");
        }
        return new DatabaseUrl(uri.getHost(), port, database, credentials[0], credentials[1], parameters);
    }

    /** For JDBC; user and password are not in it. */
    public String jdbcUrl() {
        String query = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database)
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** Opens a new connection for each call: for migrations and tools, not for serving. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return "postgresql://" + encoded(user) + ":***@" + host + ":" + port + "/" + encoded(database);
    }

    private static URI uri(String setting, String value) {
        String plain = value.startsWith("jdbc:") ? value.substring("jdbc:".length()) : value;
        try {
            return new URI(plain);
        } catch (URISyntaxException e) {
            // The cause is left out on purpose: its message repeats the whole value, password included.
            throw malformed(setting, "a character at position " + e.getIndex() + " has to be percent-encoded");
        }
    }

    private static String[] credentials(String setting, @Nullable String userInfo, Map<String, String> parameters) {
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            user = decoded(setting, colon < 0 ? userInfo : userInfo.substring(0, colon));
            if (colon >= 0) {
                password = decoded(setting, userInfo.substring(colon + 1));
            }
        }
        if (user == null || user.isEmpty()) {
            throw malformed(setting, "the user is missing before the host");
        }
        return new String[] {user, password == null ? "" : password};
    }

    private static Map<String, String> parameters(String setting, @Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw malformed(setting, "a parameter after the question mark is not of the form name=value");
            }
            parameters.put(decoded(setting, pair.substring(0, equals)), decoded(setting, pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decoded(String setting, String text) {
        try {
            // In a URL a plus is a plus; only forms write a space so.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(setting, "a percent sign is not followed by two hex digits");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static IllegalArgumentException malformed(String setting, String why) {
        return new IllegalArgumentException(setting + " is not a database address: " + why
                + ". It looks like postgresql://user:password@host:5432/database");
    }
}
