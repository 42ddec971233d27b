package io.akig.solvency.ledger;

/** The row that a correction is about; ids are unique within an agency. */
record Target(String id, String agency) {
    String path(EntryKind kind) {
        return agency + "/" + kind.word() + "/" + id;
    }
}
