package io.akig.scoring.rescoring;

import io.akig.kit.database.NotificationSubscriber;
import io.akig.kit.database.Recurring;

/** Wakes the worker when a ledger was written; what it misses, the worker finds by itself. */
final class LedgerBell implements NotificationSubscriber {
    private final Recurring work;

    LedgerBell(Recurring work) {
        this.work = work;
    }

    @Override
    public String channel() {
        return "akig_ledger";
    }

    @Override
    public void listening() {
        work.hurry();
    }

    @Override
    public void deaf() {
        // Nothing is lost: the queue is in the database.
    }

    @Override
    public void notified(String payload) {
        work.hurry();
    }
}
