/** What a service tells of its own calls: an OpenAPI 3.1 document made from the code that answers them. */
@NullMarked
package io.akig.kit.openapi;

import org.jspecify.annotations.NullMarked;
