package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|150000",
                "1500.5|150050",
                "1500.50|150050",
                "1500.5000|150050",
                "1500.000|150000",
                "0.01|1",
                "007|700",
                "1 500 000|150000000",
                "12 500.25|1250025",
                "9999999999999.99|999999999999999"
            })
    void an_amount_is_read_into_hundredths(String text, long minor) throws BadValue {
        assertThat(Amounts.minor(text, ',')).isEqualTo(minor);
        assertThat(Amounts.minor(text, ';')).isEqualTo(minor);
    }

    @Test
    void no_break_spaces_separate_thousands_too() throws BadValue {
        assertThat(Amounts.minor("1\u00A0500\u00A0000", ',')).isEqualTo(150_000_000);
        assertThat(Amounts.minor("1\u202F500", ',')).isEqualTo(150_000);
    }

    @Test
    void decimals_follow_a_comma_where_fields_end_at_semicolons() throws BadValue {
        assertThat(Amounts.minor("1500,5", ';')).isEqualTo(150_050);
        assertThat(fault("1500,5", ',')).isEqualTo(Fault.MALFORMED_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5|AMOUNT_NOT_POSITIVE",
                "\u22125|AMOUNT_NOT_POSITIVE",
                "0|AMOUNT_NOT_POSITIVE",
                "0.00|AMOUNT_NOT_POSITIVE",
                "1.005|AMOUNT_TOO_FINE",
                "10000000000000|AMOUNT_TOO_LARGE",
                "123456789012345678901234567890|AMOUNT_TOO_LARGE",
                "500.000|AMBIGUOUS_AMOUNT",
                "1.000|AMBIGUOUS_AMOUNT",
                "1,500.00|MALFORMED_AMOUNT",
                "1.500,00|MALFORMED_AMOUNT",
                "15 00|MALFORMED_AMOUNT",
                "1500 GNF|MALFORMED_AMOUNT",
                "$5|MALFORMED_AMOUNT",
                "+5|MALFORMED_AMOUNT",
                "5.|MALFORMED_AMOUNT",
                ".5|MALFORMED_AMOUNT",
                "1.5E3|MALFORMED_AMOUNT",
                "NaN|MALFORMED_AMOUNT",
                "٥|MALFORMED_AMOUNT",
                "0x10|MALFORMED_AMOUNT"
            })
    void what_is_no_amount_is_refused(String text, Fault fault) {
        assertThat(fault(text, ',')).isEqualTo(fault);
        assertThat(fault(text, ';')).isEqualTo(fault);
    }

    @Test
    void thousands_after_a_comma_are_not_taken_for_decimals() {
        assertThat(fault("500,000", ';')).isEqualTo(Fault.AMBIGUOUS_AMOUNT);
    }

    private static Fault fault(String text, char separator) {
        return catchThrowableOfType(BadValue.class, () -> Amounts.minor(text, separator))
                .fault();
    }
}
