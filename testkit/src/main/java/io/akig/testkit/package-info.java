/** A real PostgreSQL, TimescaleDB and Redis for tests: started when first asked for, gone with the JVM. */
@NullMarked
package io.akig.testkit;

import org.jspecify.annotations.NullMarked;
