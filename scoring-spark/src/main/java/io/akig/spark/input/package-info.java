/** The tables of a ledger as Spark reads them, from Parquet or from PostgreSQL, checked before anything is computed. */
@NullMarked
package io.akig.spark.input;

import org.jspecify.annotations.NullMarked;
