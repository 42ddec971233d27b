package io.akig.bench.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {

    @TempDir
    Path folder;

    @Test
    void it_is_read_from_the_kernels_file() throws Exception {
        Path status = Files.writeString(folder.resolve("status"), "VmPeak:\t 99 kB\nVmRSS:\t  123456 kB\nThreads: 7\n");
        ResidentMemory memory = new ResidentMemory(status, List.of("false"));
        assertThat(memory.kilobytes()).isEqualTo(123_456);
        assertThat(memory.source()).endsWith("status VmRSS");
    }

    @Test
    void without_that_file_a_command_is_asked() {
        ResidentMemory memory = new ResidentMemory(folder.resolve("none"), List.of("echo", "  4711"));
        assertThat(memory.kilobytes()).isEqualTo(4_711);
        assertThat(memory.source()).isEqualTo("echo   4711");
    }

    @Test
    void a_system_that_does_not_tell_is_said_to_be_one() {
        assertThatThrownBy(() -> new ResidentMemory(folder.resolve("none"), List.of("echo", "no")).kilobytes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read from echo no");
        assertThatThrownBy(() -> new ResidentMemory(folder.resolve("none"), List.of("/no/such/command")).kilobytes())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void this_process_takes_some_megabytes() {
        assertThat(ResidentMemory.of(ProcessHandle.current().pid()).kilobytes()).isBetween(10_000L, 100_000_000L);
    }
}
