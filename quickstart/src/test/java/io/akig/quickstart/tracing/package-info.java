/** Traces, as a collector gets them. */
package io.akig.quickstart.tracing;
