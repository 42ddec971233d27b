package io.akig.quickstart.run;

import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.world.World;
import io.akig.solvency.access.Accounts;
import io.akig.solvency.access.Role;
import io.r2dbc.pool.ConnectionPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Users to try things with: one of each role in the known tenant's agency. They exist in the demo alone, on stores of this
 * machine alone, with a password that each world makes up for itself.
 */
final class DemoUsers {
    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.MANAGER, Role.VIEWER);
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"; // nothing that looks like something else
    private static final int GROUPS = 4;

    private final World world;
    private final Clock clock;

    DemoUsers(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Adds them to a demo in which nobody can sign in yet; their password, if this is a demo that has them. */
    Optional<String> password() throws SQLException, IOException {
        Path kept = world.directory().demoPassword();
        if (!world.embedded()) {
            return Optional.empty();
        }
        Optional<String> agency = first("select agency_id from tenants where tenant_id = ?", DemoMarket.KNOWN_TENANT);
        if (agency.isPresent()
                && first("select username from users where agency_id = ?", agency.get())
                        .isEmpty()) {
            write(kept, randomWord());
            add(agency.get(), Files.readString(kept, StandardCharsets.UTF_8).strip());
        }
        return Files.exists(kept)
                ? Optional.of(Files.readString(kept, StandardCharsets.UTF_8).strip())
                : Optional.empty();
    }

    private void add(String agency, String password) {
        ConnectionPool pool = Connections.forTools(world.database());
        try (Accounts accounts = new Accounts(new Database(pool), clock)) {
            for (Role role : ROLES) {
                String name = name(role);
                accounts.add(name, "Demo " + name, role, agency, password).block();
            }
        } finally {
            pool.close();
        }
    }

    private static String name(Role role) {
        return switch (role) {
            case ADMIN -> "admin";
            case MANAGER -> "manager";
            case VIEWER -> "viewer";
        };
    }

    private static String randomWord() {
        SecureRandom random = new SecureRandom();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < GROUPS * 4; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Path unused = Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Path unused = Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }

    private Optional<String> first(String sql, String value) throws SQLException {
        try (Connection connection = world.database().dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
