/** Data out of a running world and into another. */
package io.akig.quickstart.backup;
