/** What a service may do, by the scopes that its key or token names. */
@NullMarked
package io.akig.kit.access;

import org.jspecify.annotations.NullMarked;
