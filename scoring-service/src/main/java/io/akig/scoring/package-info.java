/** The scoring service: reads ledgers, scores tenants, stores predictions, serves models. */
@NullMarked
package io.akig.scoring;

import org.jspecify.annotations.NullMarked;
