/** Who may use a world: users and keys, from the command line. */
@NullMarked
package io.akig.quickstart.access;

import org.jspecify.annotations.NullMarked;
