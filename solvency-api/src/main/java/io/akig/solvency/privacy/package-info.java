/** What is stored about a person: told when it is asked for, forgotten when it must be, and no longer kept than configured. */
@NullMarked
package io.akig.solvency.privacy;

import org.jspecify.annotations.NullMarked;
