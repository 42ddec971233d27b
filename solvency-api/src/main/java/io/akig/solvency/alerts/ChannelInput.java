package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it is asked for.
 *
 * @param target of a webhook {@code https://…}, of mails an address
 * @param language of the sentences: {@code fr}, if left out, or {@code en}
 */
record ChannelInput(@Nullable String kind, @Nullable String target, @Nullable String language) {
    private static final int LONGEST = 2_000;

    /** What is asked for, checked. */
    record Wanted(ChannelKind kind, String target, Language language) {}

    /**
     * @throws ProblemException 400 with everything that is wrong
     */
    Wanted checked(boolean anyAddress) {
        List<FieldError> errors = new ArrayList<>();
        ChannelKind known = kind(errors);
        String where = target == null ? "" : target.strip();
        if (known == ChannelKind.MAIL && !MailAddress.isOne(where)) {
            errors.add(new FieldError("target", "must be the address of a mailbox, like somebody@agency.example"));
        }
        if (known == ChannelKind.WEBHOOK && !isEndpoint(where, anyAddress)) {
            errors.add(new FieldError(
                    "target", "must be a public address like https://hooks.agency.example/akig, without a user or #"));
        }
        Language said = Language.FR;
        if (language != null && !language.equals("fr")) {
            said = Language.EN;
            if (!language.equals("en")) {
                errors.add(new FieldError("language", "must be fr or en"));
            }
        }
        if (!errors.isEmpty() || known == null) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return new Wanted(known, where, said);
    }

    private @Nullable ChannelKind kind(List<FieldError> errors) {
        for (ChannelKind one : ChannelKind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        errors.add(new FieldError("kind", "must be WEBHOOK or MAIL"));
        return null;
    }

    /** Names are looked up only when something is sent: an address they have today says nothing of tomorrow's. */
    private static boolean isEndpoint(String text, boolean anyAddress) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            boolean scheme = "https".equals(uri.getScheme()) || (anyAddress && "http".equals(uri.getScheme()));
            return scheme
                    && host != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && text.length() <= LONGEST
                    && (anyAddress || !isPrivate(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPrivate(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
        if (bytes == null) {
            return bare.equals("localhost") || bare.endsWith(".localhost");
        }
        try {
            return !OnlyPublicAddresses.isPublic(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
