/** What stops a start: a setting that makes no sense, said in one sentence. */
@NullMarked
package io.akig.kit.settings;

import org.jspecify.annotations.NullMarked;
