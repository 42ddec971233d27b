/** The whole house as a process of its own. */
package io.akig.quickstart.run;
