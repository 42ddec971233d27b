/** What a measurement says. */
package io.akig.quickstart.bench;
