/** The way to Redis: one connection that comes back by itself. */
@NullMarked
package io.akig.kit.redis;

import org.jspecify.annotations.NullMarked;
