package io.akig.solvency.ledger;

/** What a write is answered, the first time and each time it is asked again. */
record Answer(int status, String json) {}
