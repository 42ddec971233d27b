/** The made-up market: its shape, and that it is always the same. */
package io.akig.quickstart.demo;
