/** One computation for all who ask the same at the same time. */
@NullMarked
package io.akig.kit.flight;

import org.jspecify.annotations.NullMarked;
