package io.akig.kit.database;

/** Wants to know what others wrote. Called on an event loop: it must not block. */
public interface NotificationSubscriber {
    /** The channel, a plain SQL identifier. */
    String channel();

    /** From now on nothing is missed; anything may have been missed before. */
    void listening();

    /** From now on anything may be missed. */
    void deaf();

    void notified(String payload);
}
