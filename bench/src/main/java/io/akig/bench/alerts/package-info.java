/** How long after a payment its alert is heard, measured from outside on everything running. */
@NullMarked
package io.akig.bench.alerts;

import org.jspecify.annotations.NullMarked;
