/** The rules all packages of the core keep. */
package io.akig.core;
