/** The steps of a first start, and the services in one JVM. */
@NullMarked
package io.akig.quickstart.run;

import org.jspecify.annotations.NullMarked;
