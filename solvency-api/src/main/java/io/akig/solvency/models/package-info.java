/** What the scoring service says of its models, and of payments that are only supposed: asked for signed-in people. */
@NullMarked
package io.akig.solvency.models;

import org.jspecify.annotations.NullMarked;
