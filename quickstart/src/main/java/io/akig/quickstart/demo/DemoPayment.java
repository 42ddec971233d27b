package io.akig.quickstart.demo;

import java.time.LocalDate;

/** Money that came; {@code chargeId} is empty where the agency does not write it down. */
record DemoPayment(
        DemoTenant tenant,
        String id,
        LocalDate paidOn,
        long amount,
        String chargeId,
        String method,
        LocalDate recordedOn) {}
