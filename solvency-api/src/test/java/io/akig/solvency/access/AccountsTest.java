package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.database.Database;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.Accounts.Wanted;
import io.akig.solvency.audit.WitnessAccess;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an operator of the house does to users, from the command line. */
class AccountsTest {
    private static final String PASSWORD = "right horse battery";

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    @AutoClose
    private final Accounts accounts = new Accounts(
            GATEWAY.bean(Database.class),
            new WitnessAccess(GATEWAY.bean(Database.class)),
            Caller.service("command-line", "command line", Set.of(), null),
            Clock.systemUTC());

    private final String awa = "awa-" + UUID.randomUUID();

    @Test
    void whatever_changes_for_a_user_is_in_the_audit_of_the_agency_once() {
        add(Role.ADMIN, false);
        assertThat(accounts.operator(awa, true).block()).isTrue();
        assertThat(accounts.operator(awa, true).block()).isTrue();
        assertThat(accounts.operator(awa, false).block()).isTrue();
        assertThat(accounts.changePassword(awa, PASSWORD + "!").block()).isTrue();
        assertThat(accounts.disable(awa).block()).isTrue();
        assertThat(accounts.disable(awa).block()).isTrue();
        assertThat(accounts.enable(awa).block()).isTrue();
        assertThat(accounts.enable(awa).block()).isTrue();

        assertThat(GATEWAY.text(
                        "select string_agg(action, ' ' order by sequence) from audit_entries where agency_id = 'ours'"
                                + " and actor_id = 'command-line' and subject_kind = 'user'"
                                + " and details #>> '{after,username}' = ?",
                        awa))
                .isEqualTo("user.added user.made_operator user.no_longer_operator user.password_changed user.disabled"
                        + " user.enabled");
        assertThat(GATEWAY.has("select from audit_entries where details::text like ?", "%" + PASSWORD + "%"))
                .isFalse();
    }

    @Test
    void only_an_administrator_can_be_an_operator() {
        assertThatThrownBy(() -> add(Role.MANAGER, true)).isInstanceOf(ProblemException.class);
        add(Role.MANAGER, false);
        assertThatThrownBy(() -> accounts.operator(awa, true).block())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("no_administrator"));
        assertThat(GATEWAY.has("select from users where username = ? and operator", awa))
                .isFalse();
    }

    @Test
    void nothing_is_taken_down_of_whom_nobody_knows_or_of_what_was_refused() {
        assertThat(accounts.disable("nobody-" + awa).block()).isFalse();
        add(Role.VIEWER, false);
        assertThatThrownBy(() -> add(Role.ADMIN, false)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(
                        () -> accounts.add(new Wanted("new-" + awa, "n", Role.ADMIN, false, "no-such-agency", PASSWORD))
                                .block())
                .isInstanceOf(ProblemException.class);

        assertThat(GATEWAY.text(
                        "select count(*) from audit_entries where details #>> '{after,username}' like ?", "%" + awa))
                .isEqualTo("1");
    }

    private void add(Role role, boolean operator) {
        accounts.add(new Wanted(awa, "Awa", role, operator, Gateway.OURS, PASSWORD))
                .block();
    }
}
