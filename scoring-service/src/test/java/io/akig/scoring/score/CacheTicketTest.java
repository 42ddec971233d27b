package io.akig.scoring.score;

import static io.akig.kit.input.Language.EN;
import static io.akig.kit.input.Language.FR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheTicketTest {
    private static final Answer ANSWER = new Answer("{\"a\":\"\n é\"}".getBytes(UTF_8), "{\"b\":1}".getBytes(UTF_8));
    private static final CacheTicket TICKET = CacheTicket.of("epoch".getBytes(UTF_8), "g1".getBytes(UTF_8), "m1");

    @Test
    void an_entry_opens_with_its_own_ticket_until_its_time_has_passed() {
        byte[] entry = TICKET.entry(1_000, ANSWER);
        assertThat(TICKET.open(entry, FR, 999)).isEqualTo(ANSWER.french());
        assertThat(TICKET.open(entry, EN, 999)).isEqualTo(ANSWER.english());
        assertThat(TICKET.open(entry, FR, 1_000)).isNull();
    }

    @Test
    void an_entry_of_another_epoch_generation_or_model_does_not_open() {
        byte[] entry = TICKET.entry(1_000, ANSWER);
        assertThat(CacheTicket.of("other".getBytes(UTF_8), "g1".getBytes(UTF_8), "m1")
                        .open(entry, FR, 0))
                .isNull();
        assertThat(CacheTicket.of("epoch".getBytes(UTF_8), "g2".getBytes(UTF_8), "m1")
                        .open(entry, FR, 0))
                .isNull();
        assertThat(CacheTicket.of("epoch".getBytes(UTF_8), null, "m1").open(entry, FR, 0))
                .isNull();
        assertThat(CacheTicket.of("epoch".getBytes(UTF_8), "g1".getBytes(UTF_8), "m")
                        .open(entry, FR, 0))
                .isNull();
    }

    @Test
    void what_is_no_entry_does_not_open() {
        assertThat(TICKET.open(new byte[0], FR, 0)).isNull();
        assertThat(TICKET.open("epoch".getBytes(UTF_8), FR, 0)).isNull();
        assertThat(TICKET.open("epoch g1 m1 ".getBytes(UTF_8), FR, 0)).isNull();
        assertThat(TICKET.open("epoch g1 m1 99".getBytes(UTF_8), FR, 0)).isNull();
        assertThat(TICKET.open("epoch g1 m1 99 5\nfour".getBytes(UTF_8), FR, 0)).isNull();
        assertThat(TICKET.open("epoch g1 m1 99 9999999999\n".getBytes(UTF_8), EN, 0))
                .isNull();
    }
}
