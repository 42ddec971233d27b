/** Why a score is what it is: every feature's part in it. */
@NullMarked
package io.akig.scoring.explanation;

import org.jspecify.annotations.NullMarked;
