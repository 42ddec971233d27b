/** A made-up rental market in Conakry whose true probabilities are known. */
@NullMarked
package io.akig.quickstart.demo;

import org.jspecify.annotations.NullMarked;
