/** What a person types, checked and turned into work. */
@NullMarked
package io.akig.quickstart.command;

import org.jspecify.annotations.NullMarked;
