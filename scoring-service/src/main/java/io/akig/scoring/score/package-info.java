/** The use case: one tenant's score, cached, computed once, stored before it is answered. */
@NullMarked
package io.akig.scoring.score;

import org.jspecify.annotations.NullMarked;
