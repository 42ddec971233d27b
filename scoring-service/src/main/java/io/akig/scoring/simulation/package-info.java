/** What would become of a score if payments and charges came, run through the real pipeline and never stored. */
@NullMarked
package io.akig.scoring.simulation;

import org.jspecify.annotations.NullMarked;
