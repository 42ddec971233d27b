package io.akig.kit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonFieldsTest {
    private static final Set<String> KEYS = Set.of("amount", "day", "name");

    @ParameterizedTest
    @CsvSource({
        "1500000, 150000000",
        "1.5, 150",
        "\"0.01\", 1",
        "1e3, 100000",
        "9999999999999.99, 999999999999999",
        "2.500, 250"
    })
    void an_amount_is_read_exactly(String json, long minor) {
        assertThat(of("{\"amount\":" + json + "}").requiredAmountMinor("amount"))
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "0.001",
                "1e13",
                "1e999999999",
                "1e-999999999",
                "\"1,5\"",
                "\"\"",
                "true",
                "[]",
                "{}",
                "\"NaN\""
            })
    void any_other_amount_is_refused_by_its_name(String json) {
        assertThat(errors("{\"amount\":" + json + "}")).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("amount");
            assertThat(error.message()).contains("above 0");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2026-02-30\"", "\"31/01/2026\"", "\"1899-12-31\"", "\"+12026-01-01\"", "20260131", "\"\""})
    void a_day_that_is_none_is_refused_by_its_name(String json) {
        JsonFields fields = of("{\"day\":" + json + "}");
        assertThat(fields.requiredDay("day")).isNull();
        assertThat(errors(fields)).extracting(FieldError::field).containsExactly("day");
    }

    @Test
    void a_line_is_stripped_and_holds_only_what_can_be_printed() {
        assertThat(of("{\"name\":\" Camara \"}").line("name", 10)).isEqualTo("Camara");
        assertThat(of("{\"day\":\"2026-01-31\"}").day("day")).isEqualTo(LocalDate.of(2026, 1, 31));
        for (String bad : List.of("\"\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"12345678901\"", "7", "[]")) {
            JsonFields fields = of("{\"name\":" + bad + "}");
            assertThat(fields.line("name", 10)).as(bad).isNull();
            assertThat(errors(fields)).as(bad).hasSize(1);
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        JsonFields fields = of("{\"nme\":1,\"day\":\"x\"}");
        assertThat(fields.requiredAmountMinor("amount")).isNull();
        assertThat(fields.day("day")).isNull();
        assertThat(errors(fields)).extracting(FieldError::field).containsExactly("nme", "amount", "day");
        assertThatThrownBy(() -> of("[]")).isInstanceOf(ProblemException.class).hasMessageContaining("JSON object");
    }

    private static JsonFields of(String json) {
        return JsonFields.of(JsonMapper.shared().readTree(json), KEYS);
    }

    private static List<FieldError> errors(String json) {
        JsonFields fields = of(json);
        assertThat(fields.requiredAmountMinor("amount")).isNull();
        return errors(fields);
    }

    private static List<FieldError> errors(JsonFields fields) {
        try {
            fields.check();
            return List.of();
        } catch (ProblemException e) {
            return e.problem().errors();
        }
    }
}
