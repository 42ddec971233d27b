/** The laws of the fold, on generated ledgers and beside a slow reference. */
package io.akig.core.ledger;
