/** The way to the database: its address as an operator writes it, and the migrations that bring its schema up to date. */
@NullMarked
package io.akig.kit.schema;

import org.jspecify.annotations.NullMarked;
