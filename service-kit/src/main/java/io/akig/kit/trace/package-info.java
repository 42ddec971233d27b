/** Traces by OpenTelemetry, for those who name a collector. */
@NullMarked
package io.akig.kit.trace;

import org.jspecify.annotations.NullMarked;
