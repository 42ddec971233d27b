package io.akig.quickstart.demo;

import java.util.List;

/** The three agencies, what they let and how they keep their books. */
enum Agency {
    KALOUM("Kaloum Immobilier", true, List.of(Quarter.KALOUM, Quarter.DIXINN)),
    RATOMA("Agence Ratoma Habitat", true, List.of(Quarter.RATOMA, Quarter.DIXINN, Quarter.MATAM)),
    /** Does not write down which rent a payment is for: the oldest unpaid is settled first. */
    MATOTO("Matoto Logement", false, List.of(Quarter.MATOTO, Quarter.MATAM, Quarter.RATOMA));

    final String title;
    final boolean namesCharges;
    final List<Quarter> quarters;

    Agency(String title, boolean namesCharges, List<Quarter> quarters) {
        this.title = title;
        this.namesCharges = namesCharges;
        this.quarters = quarters;
    }
}
