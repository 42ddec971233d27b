/** What the model commands answer and leave behind. */
package io.akig.quickstart.model;
