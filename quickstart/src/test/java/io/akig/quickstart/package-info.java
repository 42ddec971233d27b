/** The commands, as typed. */
package io.akig.quickstart;
