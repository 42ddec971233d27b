/** Scores tenants again whose ledger changed, with nobody asking. */
@NullMarked
package io.akig.scoring.rescoring;

import org.jspecify.annotations.NullMarked;
