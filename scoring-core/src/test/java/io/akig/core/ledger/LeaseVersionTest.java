package io.akig.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LeaseVersionTest {

    private static final LeaseVersion FIRST = version(100, 10, 1);
    private static final LeaseVersion RAISED = version(120, 20, 4);
    private static final LeaseVersion CORRECTED = version(115, 20, 5);
    private static final List<LeaseVersion> VERSIONS = List.of(RAISED, CORRECTED, FIRST);

    @Test
    void of_the_visible_versions_the_one_of_the_highest_revision_counts_in_whatever_order_they_come() {
        assertThat(rent(30, 9)).hasValue(115);
        assertThat(rent(30, 4)).hasValue(120);
        assertThat(rent(19, 9)).hasValue(100);
    }

    @Test
    void before_the_first_version_was_recorded_the_lease_is_unknown() {
        assertThat(LeaseVersion.termsAt(new Viewpoint(0, 9, 9), VERSIONS)).isEqualTo(LeaseTerms.UNKNOWN);
        assertThat(LeaseVersion.termsAt(new Viewpoint(0, 10, 0), VERSIONS)).isEqualTo(LeaseTerms.UNKNOWN);
    }

    private static OptionalLong rent(long knownAt, long revision) {
        return LeaseVersion.termsAt(new Viewpoint(0, knownAt, revision), VERSIONS)
                .rentMinor();
    }

    private static LeaseVersion version(long rent, long recordedAt, long revision) {
        LeaseTerms terms = new LeaseTerms(OptionalLong.of(rent), OptionalInt.empty(), OptionalLong.empty(), null, null);
        return new LeaseVersion(terms, recordedAt, revision);
    }
}
