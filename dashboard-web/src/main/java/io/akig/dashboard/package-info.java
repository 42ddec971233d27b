/** Serves the React application and forwards its calls, so that the browser sees one origin. */
@NullMarked
package io.akig.dashboard;

import org.jspecify.annotations.NullMarked;
