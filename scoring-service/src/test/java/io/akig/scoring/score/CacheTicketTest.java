package io.akig.scoring.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheTicketTest {
    private static final byte[] JSON = "{\"a\":\"\n é\"}".getBytes(UTF_8);
    private static final CacheTicket TICKET = CacheTicket.of("epoch".getBytes(UTF_8), "g1".getBytes(UTF_8), "m1");

    @Test
    void an_entry_opens_with_its_own_ticket_until_its_time_has_passed() {
        byte[] entry = TICKET.entry(1_000, JSON);
        assertThat(TICKET.open(entry, 999)).isEqualTo(JSON);
        assertThat(TICKET.open(entry, 1_000)).isNull();
    }

    @Test
    void an_entry_of_another_epoch_generation_or_model_does_not_open() {
        byte[] entry = TICKET.entry(1_000, JSON);
        assertThat(CacheTicket.of("other".getBytes(UTF_8), "g1".getBytes(UTF_8), "m1")
                        .open(entry, 0))
                .isNull();
        assertThat(CacheTicket.of("epoch".getBytes(UTF_8), "g2".getBytes(UTF_8), "m1")
                        .open(entry, 0))
                .isNull();
        assertThat(CacheTicket.of("epoch".getBytes(UTF_8), null, "m1").open(entry, 0))
                .isNull();
        assertThat(CacheTicket.of("epoch".getBytes(UTF_8), "g1".getBytes(UTF_8), "m")
                        .open(entry, 0))
                .isNull();
    }

    @Test
    void what_is_no_entry_does_not_open() {
        assertThat(TICKET.open(new byte[0], 0)).isNull();
        assertThat(TICKET.open("epoch".getBytes(UTF_8), 0)).isNull();
        assertThat(TICKET.open("epoch g1 m1 ".getBytes(UTF_8), 0)).isNull();
        assertThat(TICKET.open("epoch g1 m1 99".getBytes(UTF_8), 0)).isNull();
    }
}
