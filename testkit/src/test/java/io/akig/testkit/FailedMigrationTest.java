package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.kit.schema.SchemaMigrator;
import io.akig.kit.schema.SchemaNotMigrated;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FailedMigrationTest {
    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        DatabaseUrl nowhere = DatabaseUrl.parse("postgresql://akig:hush@127.0.0.1:" + FreePort.find() + "/akig");

        assertThatThrownBy(() -> new SchemaMigrator(nowhere.dataSource()).migrate())
                .isInstanceOf(SchemaNotMigrated.class)
                .hasMessageContaining("127.0.0.1:" + nowhere.port())
                .hasMessageNotContaining("hush");
    }

    @Test
    void a_database_that_holds_the_tables_of_another_application_is_left_alone() {
        try (TestDatabase database = TestDatabase.empty()) {
            JdbcClient.create(database.dataSource())
                    .sql("create table tenants (id int)")
                    .update();

            assertThatThrownBy(() -> new SchemaMigrator(database.dataSource()).migrate())
                    .isInstanceOf(SchemaNotMigrated.class)
                    .hasMessageContaining("another application");
        }
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused() {
        try (TestDatabase database = TestDatabase.migrated()) {
            JdbcClient.create(database.dataSource())
                    .sql("update schema_history set checksum = 1 where version = '2'")
                    .update();

            assertThatThrownBy(() -> new SchemaMigrator(database.dataSource()).migrate())
                    .isInstanceOf(SchemaNotMigrated.class)
                    .hasMessageContaining("version 2");
        }
    }
}
