package io.akig.bench.sessions;

import io.akig.bench.world.BenchWorld;
import io.akig.bench.world.House;
import io.akig.quickstart.access.Passwords;
import io.akig.quickstart.access.UserAccess;
import io.akig.solvency.access.Accounts.Account;
import io.akig.solvency.access.Accounts.Wanted;
import io.akig.solvency.access.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The agency's people, who sign in as anybody does. */
final class Viewers {
    private static final String NAME = "bench-viewer-";

    private Viewers() {}

    /** The cookies of so many; what they sign in with is made up anew each time. */
    static List<String> signedIn(BenchWorld world, String gateway, String agency, int count)
            throws IOException, InterruptedException {
        String password = Passwords.make();
        List<String> names = IntStream.range(0, count).mapToObj(i -> NAME + i).toList();
        try (UserAccess users = world.users()) {
            var known = users.list(agency).stream().map(Account::username).collect(Collectors.toSet());
            for (String name : names) {
                if (known.contains(name)) {
                    users.changePassword(name, password);
                } else {
                    users.add(new Wanted(name, name, Role.VIEWER, false, agency, password), false);
                }
            }
        }
        List<String> cookies = new ArrayList<>();
        for (String name : names) {
            House house = new House(gateway);
            house.signIn(name, password);
            cookies.add(house.cookieHeader());
        }
        return cookies;
    }
}
