/** Who may ask a service: the checks of signed tokens, what they grant, and how access is refused. */
@NullMarked
package io.akig.kit.access;

import org.jspecify.annotations.NullMarked;
