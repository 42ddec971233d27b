/** Work by the calendar, and work that one replica does for all. */
@NullMarked
package io.akig.kit.schedule;

import org.jspecify.annotations.NullMarked;
