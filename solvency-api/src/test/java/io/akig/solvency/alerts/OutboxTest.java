package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.input.Language;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.netty.NettyPipeline;

class OutboxTest {
    private static final Pattern SEQUENCE = Pattern.compile("\"type\":\"alert\",\"sequence\":(\\d+)");
    private static final int MOST = 10;

    @AutoClose("finishAndReleaseAll")
    private final EmbeddedChannel client = new EmbeddedChannel();

    private final Outbox outbox = new Outbox(client, Language.FR, MOST);

    @BeforeEach
    void attach() {
        client.pipeline().addLast(NettyPipeline.ReactiveBridge, new ChannelInboundHandlerAdapter());
        outbox.attach();
    }

    @Test
    void what_comes_before_the_greeting_is_sent_after_it_without_what_the_client_knows() {
        assertThat(outbox.offer(Batches.of(3, 4))).isTrue();
        assertThat(outbox.offer(Batches.of(5, 6))).isTrue();
        assertThat(client.<ByteBuf>readOutbound()).isNull();
        outbox.greet("{}".getBytes(StandardCharsets.US_ASCII), 4);
        outbox.live();
        assertThat(client.<ByteBuf>readOutbound().readableBytes()).isEqualTo(4);
        assertThat(sent()).containsExactly(5L, 6L);
        assertThat(outbox.last()).isEqualTo(6);
    }

    @Test
    void for_a_client_that_takes_nothing_changes_wait_up_to_a_bound_and_follow_in_order() {
        outbox.live();
        takes(false);
        assertThat(outbox.offer(Batches.of(1, 2, 3, 4, 5, 6))).isTrue();
        assertThat(outbox.offer(Batches.of(7, 8, 9, 10))).isTrue();
        assertThat(outbox.offer(Batches.of(11))).as("beyond the bound").isFalse();
        assertThat(sent()).isEmpty();
        takes(true);
        assertThat(sent()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(outbox.offer(Batches.of(11))).isTrue();
        assertThat(sent()).containsExactly(11L);
    }

    @Test
    void the_next_part_of_what_was_missed_is_asked_for_when_there_is_room() {
        AtomicInteger asked = new AtomicInteger();
        outbox.missed(Batches.of(1, 2), asked::incrementAndGet);
        assertThat(asked).hasValue(1);
        takes(false);
        outbox.missed(Batches.of(3), asked::incrementAndGet);
        assertThat(outbox.offer(Batches.of(2, 3, 4))).isTrue();
        assertThat(asked).hasValue(1);
        takes(true);
        assertThat(asked).hasValue(2);
        outbox.live();
        assertThat(sent()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_client_that_takes_nothing_gets_no_heartbeat_and_one_that_was_not_greeted_neither() {
        outbox.beat();
        assertThat(client.outboundMessages()).isEmpty();
        outbox.greet(new byte[0], 7);
        takes(false);
        outbox.beat();
        assertThat(client.outboundMessages()).hasSize(1);
        takes(true);
        outbox.beat();
        assertThat(client.outboundMessages()).hasSize(2);
    }

    @Test
    void once_it_is_over_nothing_is_sent_any_more() {
        outbox.greet(new byte[0], 0);
        client.releaseOutbound();
        outbox.stop();
        outbox.live();
        outbox.offer(Batches.of(1));
        outbox.beat();
        assertThat(client.outboundMessages()).isEmpty();
    }

    private void takes(boolean takes) {
        client.unsafe().outboundBuffer().setUserDefinedWritability(1, takes);
        client.runPendingTasks();
    }

    private List<Long> sent() {
        List<Long> sequences = new ArrayList<>();
        for (ByteBuf frames = client.readOutbound(); frames != null; frames = client.readOutbound()) {
            SEQUENCE.matcher(frames.toString(StandardCharsets.ISO_8859_1))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> Long.valueOf(text.replaceAll("\\D", "")))
                    .forEach(sequences::add);
        }
        return sequences;
    }
}
