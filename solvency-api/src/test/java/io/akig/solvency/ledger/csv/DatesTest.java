package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-01-02",
                "02/01/2013",
                "2013-01-02T00:00:00",
                "2013-01-02 00:00:00",
                "2013-01-02 00:00",
                "2013-01-02T00:00:00.000"
            })
    void a_day_has_two_spellings_and_may_be_a_midnight(String text) throws BadValue {
        assertThat(Dates.day(text)).isEqualTo(LocalDate.of(2013, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026,IMPOSSIBLE_DATE",
        "2026-02-29,IMPOSSIBLE_DATE",
        "2026-13-01,IMPOSSIBLE_DATE",
        "01/13/2026,IMPOSSIBLE_DATE",
        "00/01/2026,IMPOSSIBLE_DATE",
        "1899-12-31,DATE_OUT_OF_RANGE",
        "2101-01-01,DATE_OUT_OF_RANGE",
        "31/12/0206,DATE_OUT_OF_RANGE",
        "1/2/2026,MALFORMED_DATE",
        "2026/01/31,MALFORMED_DATE",
        "31.01.2026,MALFORMED_DATE",
        "20260131,MALFORMED_DATE",
        "31-01-2026,MALFORMED_DATE",
        "2026-01-31T08:00:00,MALFORMED_DATE",
        "2026-01-31T00:00:00Z,MALFORMED_DATE",
        "2026-01-311,MALFORMED_DATE",
        "2026-0a-31,MALFORMED_DATE",
        "hier,MALFORMED_DATE",
        "٢٠٢٦-٠١-٠١,MALFORMED_DATE"
    })
    void what_is_no_day_is_refused(String text, Fault fault) {
        assertThat(catchThrowableOfType(BadValue.class, () -> Dates.day(text)).fault())
                .isEqualTo(fault);
    }

    @Test
    void a_month_in_the_place_of_the_day_gets_a_hint() {
        assertThat(catchThrowableOfType(BadValue.class, () -> Dates.day("01/13/2026"))
                        .reason())
                .isEqualTo("there is no such day in the calendar; the day comes first in dd/mm/yyyy");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:30:00Z,2026-01-31T08:30:00Z",
        "2026-01-31T08:30:00.123456Z,2026-01-31T08:30:00.123456Z",
        "2026-01-31T08:30:00.123456789Z,2026-01-31T08:30:00.123456Z",
        "2026-01-31T08:30+01:00,2026-01-31T07:30:00Z",
        "2026-01-31 08:30:00+00,2026-01-31T08:30:00Z",
        "2026-01-31 08:30:00 -0330,2026-01-31T12:00:00Z"
    })
    void a_time_with_a_zone_is_an_instant(String text, Instant instant) throws BadValue {
        assertThat(RecordedAt.parse(text)).isEqualTo(new RecordedAt(instant, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,2026-01-31T00:00",
        "31/01/2026,2026-01-31T00:00",
        "31/01/2026 08:30,2026-01-31T08:30",
        "2026-01-31T08:30:05.5,2026-01-31T08:30:05.5"
    })
    void a_time_without_a_zone_is_on_the_clocks_of_the_agency(String text, LocalDateTime local) throws BadValue {
        assertThat(RecordedAt.parse(text)).isEqualTo(new RecordedAt(null, local));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T25:00:00Z",
                "2026-01-31T08:30:00+99:00",
                "2026-01-31T8:30",
                "2026-01-31T08:30:00 CET",
                "1767225600",
                "2026-01-31T"
            })
    void what_is_no_time_is_refused(String text) {
        assertThat(catchThrowableOfType(BadValue.class, () -> RecordedAt.parse(text))
                        .fault())
                .isEqualTo(Fault.MALFORMED_DATE);
    }
}
