/** When the money will come: expected date and window. */
@NullMarked
package io.akig.core.timing;

import org.jspecify.annotations.NullMarked;
