package io.akig.quickstart.demo;

import java.time.LocalDate;

/**
 * A rent that falls due.
 *
 * @param probability the true probability that it is paid in full by five days after it is due, given all that happened
 *     before; NaN when it was paid in advance, so that nothing was left to chance
 */
record DemoCharge(DemoTenant tenant, String id, LocalDate due, long amount, double probability) {}
