package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.access.Grant;
import io.akig.kit.access.Scope;
import io.akig.kit.access.TokenChecks;
import io.akig.kit.database.Database;
import io.akig.solvency.Gateway;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class OwnTokenTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private final TurnedClock clock = new TurnedClock();
    private final Database database = GATEWAY.bean(Database.class);
    private final TokenSettings settings = new TokenSettings(
            "akig", "akig", Duration.ofMinutes(10), Duration.ofDays(30), Duration.ofDays(1), null, null);
    private final SigningKeys keys = new SigningKeys(database, settings, clock, Schedulers.boundedElastic());
    private final OwnToken own =
            new OwnToken(keys, new TokenMint(keys, settings, clock, Schedulers.boundedElastic()), settings, clock);

    @BeforeEach
    void forget() {
        GATEWAY.run("delete from signing_keys");
    }

    @Test
    void it_lets_the_gateway_read_scores_of_all_agencies_and_nothing_else() {
        Grant grant = TokenChecks.of("akig", "akig", keys::forToken, clock)
                .decode(own.get().block())
                .map(Grant::of)
                .block();

        assertThat(grant.scopes()).containsExactlyInAnyOrder(Scope.SCORES_READ, Scope.MODELS_MANAGE);
        assertThat(grant.agencyId()).isNull();
    }

    @Test
    void it_is_renewed_long_before_it_ends() {
        String first = own.get().block();
        clock.now = clock.now.plus(Duration.ofMinutes(4));
        assertThat(own.get().block()).isEqualTo(first);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(own.get().block()).isNotEqualTo(first);
    }

    @Test
    void it_is_renewed_when_the_key_that_signed_it_is_retired() {
        String first = own.get().block();
        clock.now = clock.now.plusSeconds(11);
        assertThat(new RetireSigningKeys(database, clock).run(true).block()).isEqualTo(1);
        clock.now = clock.now.plusSeconds(11);

        assertThat(own.get().block()).isNotEqualTo(first);
    }
}
