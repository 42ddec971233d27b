/** Predictions for all tenants of a ledger's tables, by the model that every executor loads once. */
@NullMarked
package io.akig.spark.score;

import org.jspecify.annotations.NullMarked;
