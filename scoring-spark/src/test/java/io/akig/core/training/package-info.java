/** A look into the core's own training, to compare with. */
package io.akig.core.training;
