package io.akig.core.training;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** A model's name: when it was trained and the beginning of its booster's SHA-256, such as {@code 20261123T081530Z-9f86d081}. */
final class ModelVersion {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ModelVersion() {}

    static String of(byte[] booster, Instant now) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(booster);
            return TIME.format(now) + "-" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
