/** How a request fails: one shape (RFC 9457), stable codes, and one door through which every error leaves. */
@NullMarked
package io.akig.kit.problem;

import org.jspecify.annotations.NullMarked;
