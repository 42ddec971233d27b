package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.core.features.Feature;
import io.akig.core.features.PeriodFeature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final byte[] BYTES = Bundles.small().encode();

    @Test
    void what_is_decoded_encodes_to_the_same_bytes() throws BundleRefused {
        Bundle bundle = Bundle.decode(BYTES);
        assertThat(bundle.encode()).isEqualTo(BYTES);
        assertThat(bundle).isEqualTo(Bundles.small());
        assertThat(bundle.calibrator()).isEqualTo(Bundles.small().calibrator());
        assertThat(bundle.references()).isEqualTo(Bundles.small().references());
        assertThat(bundle.lateness()).isEqualTo(Bundles.small().lateness());
        assertThat(bundle.card()).isEqualTo(Bundles.small().card());
        assertThat(bundle.createdAt()).isEqualTo(Bundles.small().createdAt());
        assertThat(bundle.hazard().periodStarts())
                .isEqualTo(Bundles.silentHazard().periodStarts());
        assertThat(bundle.sha256()).hasSize(64).isEqualTo(BundleCodec.sha256(BYTES));
    }

    @Test
    void a_hazard_booster_travels_along() throws BundleRefused {
        byte[] bytes = Bundles.of(Bundles.hazard(
                        new byte[] {4, 5, 6},
                        PeriodFeature.rowNames(),
                        Bundles.silentHazard().golden()))
                .encode();
        assertThat(Bundle.decode(bytes).hazard().booster()).containsExactly(4, 5, 6);
        assertThat(Bundle.decode(bytes).encode()).isEqualTo(bytes);
    }

    @Property(tries = 1_000)
    void a_flipped_bit_anywhere_is_refused(
            @ForAll @IntRange(max = 1 << 30) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] bytes = BYTES.clone();
        bytes[place % bytes.length] ^= (byte) (1 << bit);
        refused(bytes, "bundle");
    }

    @Property(tries = 200)
    void a_bundle_cut_anywhere_is_refused(@ForAll @IntRange(max = 1 << 30) int length) {
        refused(Arrays.copyOf(BYTES, length % BYTES.length), "bundle");
    }

    @Test
    void something_else_and_too_much_are_refused() {
        refused("{\"learner\": {}}".getBytes(StandardCharsets.UTF_8), "does not begin with AKIGBNDL");
        refused(Arrays.copyOf(BYTES, BYTES.length + 1), "SHA-256 does not match");
    }

    @Test
    void another_format_is_refused_by_number() {
        byte[] bytes = BYTES.clone();
        ByteBuffer.wrap(bytes).putInt(8, 2);
        refused(signed(bytes), "has format 2, this release reads format 1");
    }

    @Test
    void a_manifest_that_is_none_is_refused_even_when_signed() {
        byte[] bytes = BYTES.clone();
        bytes[16] = 'x';
        refused(signed(bytes), "not as format 1 asks");
        ByteBuffer.wrap(bytes).putInt(12, Integer.MAX_VALUE);
        refused(signed(bytes), "longer than the bundle");
        ByteBuffer.wrap(bytes).putInt(12, -1);
        refused(signed(bytes), "longer than the bundle");
    }

    @Test
    void other_features_are_refused_by_name() {
        List<String> renamed = new ArrayList<>(Feature.names());
        renamed.set(2, "SHOE_SIZE");
        refused(
                Bundles.of(new byte[] {1}, renamed).encode(),
                "number 3 is SHOE_SIZE, the catalogue has " + Feature.names().get(2));
    }

    private static void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> Bundle.decode(bytes))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    static byte[] signed(byte[] bytes) {
        try {
            byte[] content = Arrays.copyOf(bytes, bytes.length - 32);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            System.arraycopy(digest, 0, bytes, content.length, digest.length);
            return bytes;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
