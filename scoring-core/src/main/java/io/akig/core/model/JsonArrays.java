package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Number arrays in and out of JSON, and fields that must be there. */
final class JsonArrays {

    private JsonArrays() {}

    static JsonNode need(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return node;
    }

    static void put(ObjectNode parent, String name, double[] values) {
        ArrayNode array = parent.putArray(name);
        for (double value : values) {
            array.add(value);
        }
    }

    static void put(ObjectNode parent, String name, long[] values) {
        ArrayNode array = parent.putArray(name);
        for (long value : values) {
            array.add(value);
        }
    }

    static double[] doubles(JsonNode parent, String name) {
        JsonNode array = need(parent, name);
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble(Double.NaN);
        }
        return values;
    }

    static long[] longs(JsonNode parent, String name) {
        JsonNode array = need(parent, name);
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asLong(-1);
        }
        return values;
    }
}
