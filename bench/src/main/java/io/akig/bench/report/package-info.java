/** How figures are told: their spread over the runs, their target, and the machine they are from. */
@NullMarked
package io.akig.bench.report;

import org.jspecify.annotations.NullMarked;
