/** The names of the metrics that dashboards and alerts rely on. */
@NullMarked
package io.akig.kit.metric;

import org.jspecify.annotations.NullMarked;
