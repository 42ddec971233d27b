/** What many open windows ask of one gateway: how soon the last of them is told, memory for each, and whether one misses anything. */
@NullMarked
package io.akig.bench.sessions;

import org.jspecify.annotations.NullMarked;
