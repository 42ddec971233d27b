package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenFilesTest {

    @Test
    void too_low_a_limit_is_named_with_the_one_that_is_needed() {
        assertThatThrownBy(() -> OpenFiles.allow(10_000, 4_096))
                .hasMessageContaining("each may have 4096")
                .hasMessageContaining("`ulimit -n 11000`")
                .hasMessageContaining("--sessions");
    }

    @Test
    void a_limit_that_is_just_enough_is() {
        assertThatCode(() -> OpenFiles.allow(10_000, 11_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OpenFiles.allow(10_000, 10_999)).isInstanceOf(IllegalStateException.class);
    }
}
