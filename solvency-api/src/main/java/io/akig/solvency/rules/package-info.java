/** The agency's own rules: a scorecard that a person writes, in versions, and what it says of a tenant. */
@NullMarked
package io.akig.solvency.rules;

import org.jspecify.annotations.NullMarked;
