/** Snapshots, splits, fitting, calibration and evaluation; nothing of the serving path imports it. */
@NullMarked
package io.akig.core.training;

import org.jspecify.annotations.NullMarked;
