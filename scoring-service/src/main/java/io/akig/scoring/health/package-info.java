/** Whether this service can do its work. */
@NullMarked
package io.akig.scoring.health;

import org.jspecify.annotations.NullMarked;
