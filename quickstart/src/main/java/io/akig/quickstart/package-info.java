/** One JVM that holds the commands, the embedded stores and the demo. */
@NullMarked
package io.akig.quickstart;

import org.jspecify.annotations.NullMarked;
