/** Training, judging and choosing models, and asking one about a tenant, without a running service. */
@NullMarked
package io.akig.quickstart.model;

import org.jspecify.annotations.NullMarked;
