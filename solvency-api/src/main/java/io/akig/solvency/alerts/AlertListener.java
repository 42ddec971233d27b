package io.akig.solvency.alerts;

import io.netty.util.concurrent.EventExecutor;

/** Who listens to an agency's changes. */
interface AlertListener {
    /** Whose thread it is told on. */
    EventExecutor thread();

    /** What came, perhaps with some that it knows. Never fails: others are told after it. */
    void told(Batch batch);
}
