/** The way to Redis, and whether what lies there may be believed. */
@NullMarked
package io.akig.scoring.cache;

import org.jspecify.annotations.NullMarked;
