/** One computation for all who ask the same at the same time, and one statement for all who come at the same time. */
@NullMarked
package io.akig.kit.flight;

import org.jspecify.annotations.NullMarked;
