/** Tells an agency when a tenant's risk changes: decides, keeps, delivers and handles alerts. */
@NullMarked
package io.akig.solvency.alerts;

import org.jspecify.annotations.NullMarked;
