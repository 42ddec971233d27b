/** The gateway: what agencies and their programs call. */
@NullMarked
package io.akig.solvency;

import org.jspecify.annotations.NullMarked;
