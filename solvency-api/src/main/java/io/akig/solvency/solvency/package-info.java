/** How solvent a tenant is: the model's word, the agency's rules and people's decisions, as one. */
@NullMarked
package io.akig.solvency.solvency;

import org.jspecify.annotations.NullMarked;
