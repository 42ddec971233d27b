package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Changes that were read together, in order and at least one, as the frames of their messages: made once for each language that is
 * listened to, however many listen.
 */
final class Batch {
    private final List<ToldChange> changes;
    private final Map<Language, Frames> frames = new EnumMap<>(Language.class);

    Batch(List<ToldChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * @param all frames, one after the other
     * @param begins where each of them begins
     */
    private record Frames(ByteBuf all, int[] begins) {}

    int size() {
        return changes.size();
    }

    List<ToldChange> changes() {
        return changes;
    }

    /** The sequence it ends with. */
    long last() {
        return changes.get(changes.size() - 1).sequence();
    }

    /** The frames of what came after a sequence, which nobody needs to release. */
    ByteBuf after(long sequence, Language language) {
        Frames framed = in(language);
        int first = 0;
        while (first < changes.size() && changes.get(first).sequence() <= sequence) {
            first++;
        }
        int begin = first == changes.size() ? framed.all.writerIndex() : framed.begins[first];
        return framed.all.slice(begin, framed.all.writerIndex() - begin);
    }

    private synchronized Frames in(Language language) {
        return frames.computeIfAbsent(language, this::frames);
    }

    private Frames frames(Language language) {
        List<byte[]> messages = changes.stream()
                .map(change -> AlertJson.bytes(SocketMessage.Told.of(change, language)))
                .toList();
        int most = messages.stream()
                .mapToInt(message -> SocketFrames.HEADER + message.length)
                .sum();
        // Outside the heap, so that no connection copies it there; the collector takes it when the last has been sent.
        ByteBuf all = Unpooled.unreleasableBuffer(
                Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(most)).clear());
        int[] begins = new int[messages.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = all.writerIndex();
            SocketFrames.text(all, messages.get(i));
        }
        return new Frames(all, begins);
    }
}
