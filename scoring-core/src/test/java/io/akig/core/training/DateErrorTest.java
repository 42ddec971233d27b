package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.ledger.Settlements;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DateErrorTest {
    private static final int NEVER = Settlements.NEVER;

    @Test
    void errors_are_those_of_the_charges_that_were_paid() {
        DateError error = DateError.of(
                new int[] {0, 5, 9},
                List.of(new DateOutcome(2, 90), new DateOutcome(4, 90), new DateOutcome(NEVER, 90)),
                60);
        assertThat(error.meanAbsoluteDays()).isEqualTo(1.5);
        assertThat(error.medianAbsoluteDays()).isEqualTo(1.5);
        assertThat(error.restrictedMeanDays()).isCloseTo((2 + 1 + 51) / 3.0, within(1e-12));
    }

    @Test
    void the_restricted_error_is_that_of_a_longer_look() {
        SplittableRandom random = new SplittableRandom(4);
        List<DateOutcome> whole = new ArrayList<>();
        List<DateOutcome> cutOff = new ArrayList<>();
        int[] expected = new int[20_000];
        for (int i = 0; i < expected.length; i++) {
            int paid = (int) (-20 * Math.log(1 - random.nextDouble()));
            int followed = random.nextInt(100);
            expected[i] = 3;
            whole.add(new DateOutcome(paid, 1_000));
            cutOff.add(new DateOutcome(paid <= followed ? paid : NEVER, followed));
        }
        DateError truth = DateError.of(expected, whole, 60);
        DateError seen = DateError.of(expected, cutOff, 60);

        assertThat(seen.restrictedMeanDays()).isCloseTo(truth.restrictedMeanDays(), within(0.4));
        assertThat(seen.meanAbsoluteDays()).isLessThan(truth.meanAbsoluteDays() - 2);
    }

    @Test
    void without_a_charge_there_is_no_error() {
        DateError none = DateError.of(new int[0], List.of(), 60);
        assertThat(none.meanAbsoluteDays()).isNaN();
        assertThat(none.restrictedMeanDays()).isNaN();
    }
}
