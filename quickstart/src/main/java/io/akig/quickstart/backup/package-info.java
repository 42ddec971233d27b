/** All data of a database in one file, and back. */
@NullMarked
package io.akig.quickstart.backup;

import org.jspecify.annotations.NullMarked;
