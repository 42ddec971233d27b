/** What a person types: every wrong argument has its sentence. */
package io.akig.quickstart.command;
