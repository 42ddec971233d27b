/** The catalogue of features and their one definition, computed from a folded ledger. */
@NullMarked
package io.akig.core.features;

import org.jspecify.annotations.NullMarked;
