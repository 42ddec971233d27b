/** What is written to the log about requests: enough to find one again, nothing about people. */
@NullMarked
package io.akig.kit.log;

import org.jspecify.annotations.NullMarked;
