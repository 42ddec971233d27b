/** The rows that a model learns from, drawn on a cluster as training draws them on one machine. */
@NullMarked
package io.akig.spark.training;

import org.jspecify.annotations.NullMarked;
