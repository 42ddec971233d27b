package io.akig.core.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Golden rows as floats: count, width, then for each row its features, its margin and its contributions. */
final class GoldenCodec {

    private GoldenCodec() {}

    static byte[] encode(GoldenRows golden) {
        int count = golden.rows().length;
        int width = golden.width();
        int floats = Math.multiplyExact(count, 2 * width + 2);
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(2 * Integer.BYTES, Math.multiplyExact(floats, Float.BYTES)));
        out.putInt(count).putInt(width);
        for (int i = 0; i < count; i++) {
            put(out, golden.rows()[i]);
            out.putFloat(golden.margins()[i]);
            put(out, golden.contributions()[i]);
        }
        return out.array();
    }

    static GoldenRows decode(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int count = in.getInt();
            int width = in.getInt();
            if (count < 1 || width < 1 || (long) count * (2L * width + 2) * Float.BYTES != in.remaining()) {
                throw new IllegalArgumentException("the golden rows do not have the size they name");
            }
            float[][] rows = new float[count][];
            float[] margins = new float[count];
            float[][] contributions = new float[count][];
            for (int i = 0; i < count; i++) {
                rows[i] = get(in, width);
                margins[i] = in.getFloat();
                contributions[i] = get(in, width + 1);
            }
            return new GoldenRows(rows, margins, contributions);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the golden rows break off", e);
        }
    }

    private static void put(ByteBuffer out, float[] values) {
        for (float value : values) {
            out.putFloat(value);
        }
    }

    private static float[] get(ByteBuffer in, int length) {
        float[] values = new float[length];
        in.asFloatBuffer().get(values);
        in.position(in.position() + length * Float.BYTES);
        return values;
    }
}
