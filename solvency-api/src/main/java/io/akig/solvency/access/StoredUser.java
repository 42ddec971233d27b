package io.akig.solvency.access;

import java.util.UUID;

/** A user as the database has them, with what proves who they are. */
record StoredUser(UUID id, String passwordHash, boolean disabled, Caller caller) {}
