/** From tables to tenants: every recorded row beside the others of its tenant, and each tenant's rows as one ledger. */
@NullMarked
package io.akig.spark.ledger;

import org.jspecify.annotations.NullMarked;
