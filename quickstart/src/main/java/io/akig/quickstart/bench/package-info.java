/** How long each service takes from its start to being ready, as its image starts it. */
@NullMarked
package io.akig.quickstart.bench;

import org.jspecify.annotations.NullMarked;
