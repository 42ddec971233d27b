package io.akig.quickstart.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnprivilegedTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "NOBODY"})
    void root_starts_postgres_in_every_way_this_machine_allows(Unprivileged way) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has to become somebody else");
        assumeTrue(Programs.run(way.command(List.of("true"))) == 0, way + " does not work on this machine");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresBinaries binaries = PostgresBinaries.in(Folders.runtime());
        PostgresServer server = new PostgresServer(DataDirectory.at(folder), binaries, way);
        try (Connection connection = server.startOrJoin().dataSource().getConnection()) {
            assertThat(connection.isValid(10)).isTrue();
        } finally {
            server.stop();
        }
        assertThat(Postmaster.of(DataDirectory.at(folder).postgres())).isEmpty();
    }
}
