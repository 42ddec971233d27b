package io.akig.core.ledger;

import java.util.List;

/** Lease terms as they were known from a moment on (epoch microseconds) and ledger revision. */
public record LeaseVersion(LeaseTerms terms, long recordedAtMicros, long revision) {

    /** The lease as it was known from there: of the visible versions that of the highest revision, in any order. */
    public static LeaseTerms termsAt(Viewpoint viewpoint, List<LeaseVersion> versions) {
        LeaseVersion latest = null;
        for (LeaseVersion version : versions) {
            if (version.visibleFrom(viewpoint) && (latest == null || version.revision > latest.revision)) {
                latest = version;
            }
        }
        return latest == null ? LeaseTerms.UNKNOWN : latest.terms;
    }

    private boolean visibleFrom(Viewpoint viewpoint) {
        return recordedAtMicros <= viewpoint.knownAtMicros() && revision <= viewpoint.revision();
    }
}
