package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void a_migrated_database_has_the_schema_and_no_rows() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());

        assertThat(jdbc.sql("select count(*) from tenants").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("show timezone").query(String.class).single()).isEqualTo("Pacific/Auckland");
    }

    @Test
    void what_one_test_class_writes_no_other_sees() {
        JdbcClient.create(DATABASE.dataSource())
                .sql("insert into agencies (agency_id, name) values ('mine', 'Mine')")
                .update();

        try (TestDatabase other = TestDatabase.migrated()) {
            assertThat(JdbcClient.create(other.dataSource())
                            .sql("select count(*) from agencies")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_database_goes_down_and_comes_back_with_its_rows() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated();
                var connection = database.dataSource().getConnection()) {
            JdbcClient.create(database.dataSource())
                    .sql("insert into agencies (agency_id, name) values ('kept', 'Kept')")
                    .update();

            database.goDown();

            assertThat(connection.isValid(5)).isFalse();
            assertThatThrownBy(() -> database.dataSource().getConnection()).isInstanceOf(SQLException.class);

            database.comeBack();

            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from agencies")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void a_server_of_ones_own_stops_and_starts_on_the_same_port_with_its_data() {
        try (PostgresServer server = PostgresServer.started()) {
            TestDatabase database = TestDatabase.migratedOn(server);

            server.stop();

            assertThatThrownBy(() -> database.dataSource().getConnection()).isInstanceOf(SQLException.class);

            server.start();

            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from tenants")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
