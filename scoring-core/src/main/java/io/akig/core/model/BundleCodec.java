package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bundle's byte form, format 1. All integers are big-endian, floats are IEEE 754 bits:
 *
 * <pre>
 * 8 bytes   "AKIGBNDL"
 * 4 bytes   format version
 * 4 bytes   length of the manifest
 * manifest  UTF-8 JSON: everything but the sections, and the sections' names and lengths in their order
 * sections  one after the other: booster, golden, hazard, hazard_golden
 * 32 bytes  SHA-256 over everything before
 * </pre>
 */
final class BundleCodec {

    static final int FORMAT = 1;
    static final byte[] MAGIC = "AKIGBNDL".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 2 * Integer.BYTES;
    private static final int DIGEST = 32;
    private static final String DAMAGED = "The bundle is damaged: ";

    private BundleCodec() {}

    static byte[] encode(Bundle bundle) {
        Map<String, byte[]> sections = new LinkedHashMap<>();
        sections.put("booster", bundle.booster());
        sections.put("golden", GoldenCodec.encode(bundle.golden()));
        sections.put("hazard", bundle.hazard().booster());
        sections.put("hazard_golden", GoldenCodec.encode(bundle.hazard().golden()));
        byte[] manifest = Manifest.write(bundle, sections);
        int size = HEADER + manifest.length + DIGEST;
        for (byte[] section : sections.values()) {
            size = Math.addExact(size, section.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(MAGIC).putInt(FORMAT).putInt(manifest.length);
        out.put(manifest);
        sections.values().forEach(out::put);
        out.put(digest(out.array(), size - DIGEST));
        return out.array();
    }

    static Bundle decode(byte[] bytes) throws BundleRefused {
        int end = verify(bytes);
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length + Integer.BYTES, end - MAGIC.length - Integer.BYTES);
            JsonNode manifest = Manifest.parse(take(in, in.getInt()));
            Map<String, byte[]> sections = new LinkedHashMap<>();
            for (JsonNode section : Manifest.sections(manifest)) {
                sections.put(
                        section.path("name").asText(),
                        take(in, section.path("length").asInt(-1)));
            }
            if (in.hasRemaining()) {
                throw new BundleRefused(DAMAGED + "it holds more than its manifest names.");
            }
            Bundle bundle = Manifest.read(manifest, sections);
            Catalogue.check(bundle);
            return bundle;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new BundleRefused("The bundle's content is not as format 1 asks: " + e.getMessage() + ".", e);
        }
    }

    /** Checks frame and digest; returns where the digest starts. */
    private static int verify(byte[] bytes) throws BundleRefused {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BundleRefused("This is not a model bundle: it does not begin with AKIGBNDL.");
        }
        if (bytes.length < HEADER + DIGEST) {
            throw new BundleRefused(DAMAGED + "it breaks off after " + bytes.length + " bytes.");
        }
        int format = ByteBuffer.wrap(bytes).getInt(MAGIC.length);
        if (format != FORMAT) {
            throw new BundleRefused("The bundle has format " + format + ", this release reads format " + FORMAT + ".");
        }
        int end = bytes.length - DIGEST;
        if (!MessageDigest.isEqual(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new BundleRefused(DAMAGED + "its SHA-256 does not match, so bytes are missing or changed.");
        }
        return end;
    }

    private static byte[] take(ByteBuffer in, int length) throws BundleRefused {
        if (length < 0 || length > in.remaining()) {
            throw new BundleRefused(DAMAGED + "a part is said to be longer than the bundle.");
        }
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    static String sha256(byte[] encoded) {
        return HexFormat.of().formatHex(encoded, encoded.length - DIGEST, encoded.length);
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, length);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
