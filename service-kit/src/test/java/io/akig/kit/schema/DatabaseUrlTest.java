package io.akig.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void every_part_of_a_url_is_read() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://akig:secret@db.example:6543/ledger?sslmode=require");

        assertThat(url)
                .isEqualTo(
                        new DatabaseUrl("db.example", 6543, "ledger", "akig", "secret", Map.of("sslmode", "require")));
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/ledger?sslmode=require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/ledger?user=akig&password=secret",
                "postgres://akig:secret@db/ledger",
                " postgresql://akig:secret@db:5432/ledger\n",
                "postgresql://akig@db/ledger?password=secret"
            })
    void other_ways_to_write_the_same_url_are_read(String value) {
        assertThat(DatabaseUrl.parse(value))
                .isEqualTo(new DatabaseUrl("db", 5432, "ledger", "akig", "secret", Map.of()));
    }

    @Test
    void reserved_characters_of_a_password_are_decoded_and_a_plus_stays_a_plus() {
        assertThat(DatabaseUrl.parse("postgresql://a%40b:p%2Fw%3A+%C3%A9@db/x").password())
                .isEqualTo("p/w:+é");
    }

    @Test
    void an_ipv6_host_keeps_its_brackets() {
        assertThat(DatabaseUrl.parse("postgresql://akig@[::1]:5433/x").jdbcUrl())
                .isEqualTo("jdbc:postgresql://[::1]:5433/x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
            mysql://akig:hush@db/x,            does not start with postgresql://
            akig:hush@db/x,                    does not start with postgresql://
            postgresql://akig:hush@/x,         the host is missing
            postgresql://akig:hush@db,         the database name is missing
            postgresql://akig:hush@db/,        the database name is missing
            postgresql://db/x?password=hush,   the user is missing
            postgresql://akig:hu sh@db/x,      has to be percent-encoded
            postgresql://akig:hush%zz@db/x,    has to be percent-encoded
            postgresql://akig:hush@db:99999/x, the port is not between
            postgresql://akig:hush@db:port/x,  the host is missing or is not a host name
            postgresql://akig:hush@db/x?ssl,   is not of the form name=value
            """)
    void a_malformed_url_is_refused_with_the_setting_the_reason_and_no_password(String value, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("AKIG_DATABASE_URL is not a database address: ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("hu sh")
                .hasNoCause();
    }

    @Test
    void an_empty_url_is_refused() {
        assertThatThrownBy(() -> DatabaseUrl.parse("")).hasMessageContaining("does not start with postgresql://");
    }

    @Test
    void a_url_prints_without_its_password() {
        assertThat(DatabaseUrl.parse("postgresql://akig:hush@db/x")).hasToString("postgresql://akig:***@db:5432/x");
    }
}
