/** How often somebody may ask: logins and calls, counted over all replicas. */
@NullMarked
package io.akig.solvency.access.rate;

import org.jspecify.annotations.NullMarked;
