/** How solvent a tenant is: for now what the scoring service says, without rules beside it. */
@NullMarked
package io.akig.solvency.solvency;

import org.jspecify.annotations.NullMarked;
