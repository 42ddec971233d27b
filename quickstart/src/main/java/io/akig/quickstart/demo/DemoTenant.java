package io.akig.quickstart.demo;

import java.time.LocalDate;

/**
 * A made-up tenant: what the agency knows, and, from {@code behaviour} on, what only the generator knows.
 *
 * @param reliability log-odds to pay on time in an ordinary month
 * @param prepays whether three months are paid at once
 */
record DemoTenant(
        String id,
        String name,
        String phone,
        String email,
        Agency agency,
        String property,
        String unit,
        long rent,
        long income,
        int dueDay,
        LocalDate leaseStart,
        LocalDate leaseEnd,
        Behaviour behaviour,
        double reliability,
        boolean prepays) {}
