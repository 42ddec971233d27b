/** The stores of one data directory: an embedded PostgreSQL and Redis, or the real ones named by the environment. */
@NullMarked
package io.akig.quickstart.world;

import org.jspecify.annotations.NullMarked;
