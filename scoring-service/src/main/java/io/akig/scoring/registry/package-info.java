/** Models: stored, activated, and the one that serves, proved before it does. */
@NullMarked
package io.akig.scoring.registry;

import org.jspecify.annotations.NullMarked;
