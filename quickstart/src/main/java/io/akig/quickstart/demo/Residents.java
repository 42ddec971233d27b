package io.akig.quickstart.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Draws tenants: who they are, where they live, what they earn, and how they will pay. */
final class Residents {
    /** The tenant every example names: reliable, with a full history. */
    static final String KNOWN_TENANT = "550e8400-e29b-41d4-a716-446655440000";

    static final int MONTHS = 24;

    private static final List<String> FIRST_NAMES = List.of(
            "Mamadou",
            "Ibrahima",
            "Aïssatou",
            "Fatoumata",
            "Mariama",
            "Alpha",
            "Thierno",
            "Ousmane",
            "Sékou",
            "Kadiatou",
            "Hadja",
            "Moussa",
            "Lansana",
            "M'Mah",
            "Naby",
            "Bangaly",
            "Facinet",
            "Aboubacar",
            "Saran",
            "Djénabou",
            "Abdoulaye",
            "Amadou",
            "Binta",
            "Boubacar",
            "Hawa",
            "Kerfalla",
            "Mohamed",
            "N'Famara",
            "Oumou",
            "Salématou",
            "Souleymane",
            "Yarie");
    private static final List<String> LAST_NAMES = List.of(
            "Diallo",
            "Bah",
            "Barry",
            "Sow",
            "Baldé",
            "Camara",
            "Sylla",
            "Bangoura",
            "Soumah",
            "Touré",
            "Condé",
            "Keïta",
            "Kourouma",
            "Traoré",
            "Cissé",
            "Doumbouya",
            "Kaba",
            "Guilavogui",
            "Haba",
            "Loua",
            "Kolié",
            "Fofana",
            "Conté",
            "Yansané");
    private static final List<String> BUILDINGS = List.of("Résidence", "Immeuble", "Cour", "Villa", "Cité");
    private static final int[] DUE_DAYS = {1, 1, 5, 5, 10};

    private final LocalDate today;
    private final LocalDate windowStart;

    Residents(LocalDate today) {
        this.today = today;
        this.windowStart = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
    }

    LocalDate windowStart() {
        return windowStart;
    }

    DemoTenant draw(int number, SplittableRandom random) {
        boolean known = number == 0;
        Agency agency = Agency.values()[number % Agency.values().length];
        Quarter quarter = pick(agency.quarters, random);
        Behaviour behaviour = known ? Behaviour.RELIABLE : Behaviour.at(random.nextDouble());
        double own = known ? 1.8 : random.nextGaussian();
        double reliability = behaviour.reliability + behaviour.spread * own;
        // Dearer homes are rarer, and who lives beyond his means tends to pay later.
        double dear = Math.pow(random.nextDouble(), 2.2);
        long rent = rounded(quarter.lowestRent + dear * (quarter.highestRent - quarter.lowestRent), 50_000);
        double strain = Math.min(0.7, Math.max(0.15, 0.34 - 0.04 * own + 0.09 * random.nextGaussian()));
        String name = pick(FIRST_NAMES, random) + " " + pick(LAST_NAMES, random);
        int dueDay = DUE_DAYS[random.nextInt(DUE_DAYS.length)];
        LocalDate start = known ? windowStart.minusMonths(5) : leaseStart(behaviour, random);
        UUID id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
        return new DemoTenant(
                known ? KNOWN_TENANT : id.toString(),
                name,
                phone(random),
                random.nextDouble() < 0.6 ? email(name, number) : "",
                agency,
                pick(BUILDINGS, random) + " " + pick(quarter.neighbourhoods, random) + " " + (1 + random.nextInt(12))
                        + ", " + quarter.title,
                (quarter == Quarter.MATOTO ? "Logement " : "Appt ")
                        + (char) ('A' + random.nextInt(5))
                        + (1 + random.nextInt(24)),
                rent,
                rounded(rent / strain, 100_000),
                dueDay,
                start,
                start.plusYears(start.isBefore(today.minusYears(3)) ? 6 : 3),
                behaviour,
                reliability,
                !known && reliability > 1.5 && random.nextDouble() < 0.08);
    }

    private LocalDate leaseStart(Behaviour behaviour, SplittableRandom random) {
        if (behaviour == Behaviour.BRAND_NEW) {
            return today.minusDays(random.nextInt(1, 28));
        }
        return random.nextDouble() < 0.65
                ? windowStart.minusDays(random.nextInt(0, 900))
                : windowStart.plusDays(random.nextInt(0, 30 * (MONTHS - 5)));
    }

    private static String phone(SplittableRandom random) {
        String operator = pick(List.of("62", "62", "66", "65", "61"), random);
        return String.format(
                Locale.ROOT,
                "+224 %s%d %02d %02d %02d",
                operator,
                random.nextInt(10),
                random.nextInt(100),
                random.nextInt(100),
                random.nextInt(100));
    }

    private static String email(String name, int number) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z ]", "")
                .toLowerCase(Locale.ROOT);
        return plain.replace(' ', '.') + number + "@example.org";
    }

    private static long rounded(double amount, long step) {
        return Math.round(amount / step) * step;
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
