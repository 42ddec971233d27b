package io.akig.scoring.score;

import io.akig.kit.database.NotificationSubscriber;
import io.akig.scoring.cache.CacheTrust;

/** Every writer of a ledger tells which tenant it wrote to, in the transaction of the write. */
final class LedgerChanges implements NotificationSubscriber {
    /** Payload when so much changed that tenants are not named. */
    private static final String MANY = "*";

    private final ScoreCache cache;
    private final CacheTrust trust;
    private final ScoreTenant scores;

    LedgerChanges(ScoreCache cache, CacheTrust trust, ScoreTenant scores) {
        this.cache = cache;
        this.trust = trust;
        this.scores = scores;
    }

    @Override
    public String channel() {
        return "akig_ledger";
    }

    @Override
    public void listening() {
        scores.forgetAll();
        trust.listening();
    }

    @Override
    public void deaf() {
        trust.deaf();
    }

    @Override
    public void notified(String payload) {
        if (payload.isEmpty() || payload.equals(MANY)) {
            scores.forgetAll();
            trust.manyWrites();
        } else {
            scores.forget(payload);
            var unused = cache.drop(payload).subscribe();
        }
    }
}
