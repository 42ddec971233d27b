/** What an agency's tenants add up to: figures of now, how they came about, and the whole list as a file. */
@NullMarked
package io.akig.solvency.portfolio;

import org.jspecify.annotations.NullMarked;
