/** The stores as real processes: started, joined, killed and found again. */
package io.akig.quickstart.world;
