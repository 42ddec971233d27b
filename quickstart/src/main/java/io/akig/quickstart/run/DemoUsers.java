package io.akig.quickstart.run;

import io.akig.quickstart.access.Passwords;
import io.akig.quickstart.access.UserAccess;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.world.World;
import io.akig.solvency.access.Accounts.Wanted;
import io.akig.solvency.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
            write(kept, Passwords.make());
            add(agency.get(), Files.readString(kept, StandardCharsets.UTF_8).strip());
        }
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        operatorInDemosFromBefore();
        return Optional.of(Files.readString(kept, StandardCharsets.UTF_8).strip());
    }

    /** Demos that were made when there were no operators have nobody yet who may choose the model. */
    private void operatorInDemosFromBefore() throws SQLException {
        Optional<String> admin = first(
                "select username from users where username = ? and role = 'ADMIN' and not exists (select from users where operator)",
                name(Role.ADMIN));
        if (admin.isPresent()) {
            try (UserAccess users = UserAccess.on(world, clock)) {
                users.operator(admin.get(), true);
            }
        }
    }

    private void add(String agency, String password) {
        try (UserAccess users = UserAccess.on(world, clock)) {
            for (Role role : ROLES) {
                boolean operator = role == Role.ADMIN;
                users.add(new Wanted(name(role), "Demo " + name(role), role, operator, agency, password), false);
            }
        }
    }

    private static String name(Role role) {
        return switch (role) {
            case ADMIN -> "admin";
            case MANAGER -> "manager";
            case VIEWER -> "viewer";
        };
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
