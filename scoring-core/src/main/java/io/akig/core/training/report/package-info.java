/** An evaluation as one page for a person who is no statistician: text, inline SVG, and a table behind each chart. */
@NullMarked
package io.akig.core.training.report;

import org.jspecify.annotations.NullMarked;
