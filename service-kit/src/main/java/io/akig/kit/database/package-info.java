/** The way to PostgreSQL: the pool, the notifications, and what its errors mean to a caller. */
@NullMarked
package io.akig.kit.database;

import org.jspecify.annotations.NullMarked;
