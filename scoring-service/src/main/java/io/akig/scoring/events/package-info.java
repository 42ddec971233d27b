/** Tells others of scores that came by themselves: rows first, messages after. */
@NullMarked
package io.akig.scoring.events;

import org.jspecify.annotations.NullMarked;
