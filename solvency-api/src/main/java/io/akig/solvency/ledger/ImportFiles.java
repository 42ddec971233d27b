package io.akig.solvency.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of an import, for the document only: {@link ImportUpload} writes them to disk as they come. */
record ImportFiles(
        @Schema(format = "binary", description = "tenants.csv") @Nullable String tenants,
        @Schema(format = "binary", description = "charges.csv") @Nullable String charges,
        @Schema(format = "binary", description = "payments.csv") @Nullable String payments) {}
