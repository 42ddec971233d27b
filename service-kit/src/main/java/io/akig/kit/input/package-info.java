/** Reads what callers send, and names what is wrong with it by its place. */
@NullMarked
package io.akig.kit.input;

import org.jspecify.annotations.NullMarked;
