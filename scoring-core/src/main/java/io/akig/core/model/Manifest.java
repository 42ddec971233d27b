package io.akig.core.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The readable part of a bundle. Keys are written in a fixed order, so equal bundles have equal manifests. */
final class Manifest {

    /** Jackson's own number writer: the JDK's changed its digits between releases, and bytes must not. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Manifest() {}

    static byte[] write(Bundle bundle, Map<String, byte[]> sections) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", bundle.version());
        root.put("created_at", bundle.createdAt().toString());
        root.put("grace_days", bundle.graceDays());
        root.put("base_rate", bundle.baseRate());
        bundle.features().forEach(root.putArray("features")::add);
        root.set("calibrator", CalibratorJson.write(bundle.calibrator()));
        ObjectNode lateness =
                root.putObject("lateness").put("settled", bundle.lateness().settled());
        JsonArrays.put(lateness, "percentiles", bundle.lateness().percentiles());
        ArrayNode references = root.putArray("references");
        for (FeatureReference reference : bundle.references()) {
            ObjectNode node = references.addObject().put("missing", reference.missing());
            JsonArrays.put(node, "edges", reference.edges());
            JsonArrays.put(node, "counts", reference.counts());
        }
        root.set("hazard", HazardJson.write(bundle.hazard()));
        root.set("card", CardJson.write(bundle.card()));
        ArrayNode parts = root.putArray("sections");
        sections.forEach((name, bytes) -> parts.addObject().put("name", name).put("length", bytes.length));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of plain values always becomes JSON", e);
        }
    }

    static JsonNode parse(byte[] manifest) throws IOException {
        return JSON.readTree(manifest);
    }

    static JsonNode sections(JsonNode manifest) {
        return JsonArrays.need(manifest, "sections");
    }

    static Bundle read(JsonNode root, Map<String, byte[]> sections) {
        List<String> features = new ArrayList<>();
        JsonArrays.need(root, "features").forEach(name -> features.add(name.asText()));
        List<FeatureReference> references = new ArrayList<>();
        for (JsonNode node : JsonArrays.need(root, "references")) {
            references.add(new FeatureReference(
                    JsonArrays.doubles(node, "edges"),
                    JsonArrays.longs(node, "counts"),
                    JsonArrays.need(node, "missing").asLong()));
        }
        JsonNode lateness = JsonArrays.need(root, "lateness");
        return new Bundle(
                JsonArrays.need(root, "version").asText(),
                Instant.parse(JsonArrays.need(root, "created_at").asText()),
                section(sections, "booster"),
                HazardJson.read(
                        JsonArrays.need(root, "hazard"),
                        section(sections, "hazard"),
                        GoldenCodec.decode(section(sections, "hazard_golden"))),
                CalibratorJson.read(JsonArrays.need(root, "calibrator")),
                features,
                JsonArrays.need(root, "grace_days").asInt(),
                JsonArrays.need(root, "base_rate").asDouble(),
                GoldenCodec.decode(section(sections, "golden")),
                references,
                new LatenessProfile(
                        JsonArrays.doubles(lateness, "percentiles"),
                        JsonArrays.need(lateness, "settled").asLong()),
                CardJson.read(JsonArrays.need(root, "card")));
    }

    private static byte[] section(Map<String, byte[]> sections, String name) {
        byte[] section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("the part " + name + " is missing");
        }
        return section;
    }
}
