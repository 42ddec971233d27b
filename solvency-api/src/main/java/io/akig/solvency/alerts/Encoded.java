package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import java.util.EnumMap;
import java.util.Map;

/** A change in the bytes of its message: made once for each language that is listened to, however many listen. */
final class Encoded {
    private final ToldChange change;
    private final Map<Language, byte[]> messages = new EnumMap<>(Language.class);

    Encoded(ToldChange change) {
        this.change = change;
    }

    long sequence() {
        return change.sequence();
    }

    ToldChange change() {
        return change;
    }

    /** Shared: nobody may write into it. */
    synchronized byte[] in(Language language) {
        return messages.computeIfAbsent(language, wanted -> AlertJson.bytes(SocketMessage.Told.of(change, wanted)));
    }
}
