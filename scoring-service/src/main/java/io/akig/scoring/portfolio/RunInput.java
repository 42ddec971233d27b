package io.akig.scoring.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which run is wanted, as the controller reads it; for the document only. */
record RunInput(@Schema(description = "Left out: all agencies") @Nullable String agencyId) {}
