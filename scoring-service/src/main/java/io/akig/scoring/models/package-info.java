/** The registry's door: which models there are, their cards, and what each is used for. */
@NullMarked
package io.akig.scoring.models;

import org.jspecify.annotations.NullMarked;
