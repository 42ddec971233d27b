/**
 * Who may ask: services with a token that solvency-api signed. A controller takes the {@link io.akig.scoring.access.Asker} as
 * a parameter and shows nothing of an agency that the asker does not see.
 */
@NullMarked
package io.akig.scoring.access;

import org.jspecify.annotations.NullMarked;
