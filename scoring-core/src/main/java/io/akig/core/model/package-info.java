/** The compiled forest, the calibrator and the bundle that carries and proves them. */
@NullMarked
package io.akig.core.model;

import org.jspecify.annotations.NullMarked;
