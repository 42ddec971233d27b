/** Many tenants at once, and the figures over all of them. */
@NullMarked
package io.akig.scoring.portfolio;

import org.jspecify.annotations.NullMarked;
