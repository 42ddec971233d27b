package io.akig.quickstart.demo;

import java.util.List;

/** The communes of Conakry, with neighbourhoods and the range of monthly rents in GNF. */
enum Quarter {
    KALOUM("Kaloum", 3_000_000, 15_000_000, List.of("Boulbinet", "Sandervalia", "Almamya", "Coronthie", "Tombo")),
    DIXINN("Dixinn", 2_200_000, 10_000_000, List.of("Camayenne", "Landréah", "Belle-Vue", "Minière", "Hafia")),
    RATOMA("Ratoma", 1_200_000, 6_500_000, List.of("Kipé", "Nongo", "Lambanyi", "Taouyah", "Kaporo", "Cosa")),
    MATAM("Matam", 1_000_000, 4_000_000, List.of("Madina", "Bonfi", "Coléah", "Hermakonon", "Carrière")),
    MATOTO("Matoto", 800_000, 3_200_000, List.of("Gbessia", "Yimbaya", "Enta", "Sangoyah", "Dabompa", "Tanéné"));

    final String title;
    final long lowestRent;
    final long highestRent;
    final List<String> neighbourhoods;

    Quarter(String title, long lowestRent, long highestRent, List<String> neighbourhoods) {
        this.title = title;
        this.lowestRent = lowestRent;
        this.highestRent = highestRent;
        this.neighbourhoods = neighbourhoods;
    }
}
