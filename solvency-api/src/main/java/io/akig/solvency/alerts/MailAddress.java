package io.akig.solvency.alerts;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What may stand behind To: and From:, so that nobody smuggles a second recipient or a header into a mail. */
final class MailAddress {
    private static final int LONGEST = 254;

    private MailAddress() {}

    /** {@code somebody@somewhere.example}, without a name beside it. */
    static boolean isOne(String text) {
        boolean plain = text.length() <= LONGEST
                && text.matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+")
                && text.chars().noneMatch(c -> "<>,;:\"\\()[]".indexOf(c) >= 0);
        if (!plain) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
