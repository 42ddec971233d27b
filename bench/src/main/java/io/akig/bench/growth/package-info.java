/** What one score costs as ledgers grow longer and tenants more. */
@NullMarked
package io.akig.bench.growth;

import org.jspecify.annotations.NullMarked;
