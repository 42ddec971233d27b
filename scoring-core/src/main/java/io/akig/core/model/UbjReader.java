package io.akig.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Universal Binary JSON (draft 12) as XGBoost writes it. XGBoost's own reader trusts every length it reads and takes the
 * whole process down with a damaged model, so nothing reaches it that was not read here before.
 */
final class UbjReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 32;

    private final ByteBuffer in;

    private UbjReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    static JsonNode read(byte[] bytes) {
        UbjReader reader = new UbjReader(bytes);
        try {
            JsonNode root = reader.value(reader.marker(), 0);
            if (reader.in.hasRemaining()) {
                throw new UnsupportedForest("The booster holds more than one model.");
            }
            return root;
        } catch (BufferUnderflowException e) {
            throw new UnsupportedForest("The booster breaks off after " + bytes.length + " bytes.", e);
        }
    }

    private char marker() {
        return (char) (in.get() & 0xff);
    }

    private JsonNode value(char marker, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnsupportedForest("The booster is nested too deep.");
        }
        return switch (marker) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case 'S' -> NODES.textNode(string(length()));
            case 'Z' -> NODES.nullNode();
            case 'T' -> NODES.booleanNode(true);
            case 'F' -> NODES.booleanNode(false);
            default -> number(marker);
        };
    }

    private JsonNode number(char marker) {
        return switch (marker) {
            case 'i' -> NODES.numberNode((int) in.get());
            case 'U' -> NODES.numberNode(in.get() & 0xff);
            case 'I' -> NODES.numberNode((int) in.getShort());
            case 'l' -> NODES.numberNode(in.getInt());
            case 'L' -> NODES.numberNode(in.getLong());
            case 'd' -> NODES.numberNode(in.getFloat());
            case 'D' -> NODES.numberNode(in.getDouble());
            default ->
                throw new UnsupportedForest("The booster is no UBJ: byte " + (in.position() - 1) + " is no type.");
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        while (peek() != '}') {
            String key = string(length());
            if (object.has(key)) {
                throw new UnsupportedForest("The booster names " + key + " twice.");
            }
            object.set(key, value(marker(), depth + 1));
        }
        in.get();
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        if (peek() == '$') {
            in.get();
            char type = marker();
            if (marker() != '#') {
                throw new UnsupportedForest("The booster is no UBJ: an array of one type lacks its count.");
            }
            long count = length();
            for (long i = 0; i < count; i++) {
                array.add(number(type));
            }
            return array;
        }
        if (peek() == '#') {
            in.get();
            long count = length();
            for (long i = 0; i < count; i++) {
                array.add(value(marker(), depth + 1));
            }
            return array;
        }
        while (peek() != ']') {
            array.add(value(marker(), depth + 1));
        }
        in.get();
        return array;
    }

    private char peek() {
        if (!in.hasRemaining()) {
            throw new BufferUnderflowException();
        }
        return (char) (in.get(in.position()) & 0xff);
    }

    private long length() {
        long length = number(marker()).asLong(-1);
        // Whatever is counted takes at least a byte, so a longer count is damage, and no reason to fill the memory.
        if (length < 0 || length > in.remaining()) {
            throw new UnsupportedForest("The booster is no UBJ: a length of " + length + " does not fit.");
        }
        return length;
    }

    private String string(long length) {
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
