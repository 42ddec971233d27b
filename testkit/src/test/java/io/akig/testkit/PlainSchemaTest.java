package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainSchemaTest extends SchemaBehaviour {
    @Override
    DatabaseUnderTest open() {
        return DatabaseUnderTest.plain();
    }

    @Test
    void nothing_of_timescale_is_asked_for() {
        assertThat(firstMigration().onTimescale()).isFalse();
        assertThat(firstMigration().timescaleVersion()).isNull();
    }

    @Test
    void every_table_says_what_it_holds() {
        assertThat(jdbc.sql(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')
                                  and obj_description(oid) is null and relname <> 'schema_history'
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
