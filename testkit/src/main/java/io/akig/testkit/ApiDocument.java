package io.akig.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's OpenAPI document, and what can be asked of any. */
public final class ApiDocument {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    public ApiDocument(byte[] json) {
        root = JSON.readTree(json);
    }

    public JsonNode root() {
        return root;
    }

    /** By method and path, such as {@code GET /api/alerts}. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) ->
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
        return operations;
    }

    /** Every property of every schema, as {@code Schema.property}. */
    public List<String> properties() {
        List<String> names = new ArrayList<>();
        root.path("components").path("schemas").forEachEntry((schema, definition) -> definition
                .path("properties")
                .propertyNames()
                .forEach(property -> names.add(schema + "." + property)));
        return names;
    }

    /** Calls that do not say what a successful answer holds. */
    public List<String> unknownAnswers() {
        List<String> unknown = new ArrayList<>();
        operations().forEach((call, operation) -> operation.path("responses").forEachEntry((status, response) -> {
            boolean holds = status.startsWith("2") && !status.equals("204");
            if (holds
                    && (response.path("content").isEmpty()
                            || response.path("content").values().stream()
                                    .anyMatch(type -> type.path("schema").isEmpty()))) {
                unknown.add(call + " " + status);
            }
        }));
        return unknown;
    }

    /** What is wrong with the examples, by their own schemas. */
    public List<String> wrongExamples() {
        List<String> wrong = new ArrayList<>();
        operations().forEach((call, operation) -> {
            examples(operation.path("requestBody"), call + " takes", wrong);
            operation
                    .path("responses")
                    .forEachEntry((status, response) -> examples(response, call + " " + status, wrong));
        });
        return wrong;
    }

    private void examples(JsonNode body, String where, List<String> wrong) {
        body.path("content").forEachEntry((type, media) -> {
            if (media.has("example")
                    && !media.path("schema").path("type").asString("").equals("string")) {
                faults(media.path("schema"), media.path("example"))
                        .forEach(fault -> wrong.add(where + " " + type + ": " + fault));
            }
        });
    }

    /** What is wrong with a service's answer, properties that the document does not know included. */
    public List<String> faultsOf(String call, int status, String mediaType, byte[] answer) {
        JsonNode media = root.path("paths")
                .path(call.substring(call.indexOf(' ') + 1))
                .path(call.substring(0, call.indexOf(' ')).toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path(mediaType);
        return media.isMissingNode()
                ? List.of(call + " does not say that it answers " + status + " as " + mediaType)
                : faults(media.path("schema"), JSON.readTree(answer));
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", closed());
        whole.set("allOf", JSON.createArrayNode().add(schema));
        Schema compiled = schemas.getSchema(whole);
        Consumer<ExecutionContext> strictly =
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));
        return compiled.validate(value, strictly).stream().map(Error::toString).toList();
    }

    /** The components, with no property allowed that is not named. */
    private JsonNode closed() {
        ObjectNode components = JSON.createObjectNode();
        ObjectNode all = components.putObject("schemas");
        root.path("components").path("schemas").forEachEntry((name, definition) -> {
            ObjectNode strict = (ObjectNode) definition.deepCopy();
            if (strict.has("properties")) {
                strict.put("additionalProperties", false);
            }
            all.set(name, strict);
        });
        return components;
    }

    /**
     * Empty if the file in {@code docs/openapi}, and the page of its name in {@code docs/api}, say the same; else what to do. With
     * {@code -Dakig.openapi.renew=true} both are written anew.
     */
    public String differenceFrom(String fileName, String renewWith) {
        Path docs = root("pom.xml").resolve("docs");
        String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        String page = ApiReference.of(root, renewWith);
        return difference(docs.resolve("openapi").resolve(fileName), json, renewWith)
                + difference(docs.resolve("api").resolve(fileName.replace(".json", ".md")), page, renewWith);
    }

    private static String difference(Path file, String is, String renewWith) {
        try {
            if (Boolean.getBoolean("akig.openapi.renew")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, is);
            }
            return Files.exists(file) && Files.readString(file).equals(is)
                    ? ""
                    : file.getFileName() + " is not what the service answers; renew it with: " + renewWith + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outermost folder that still has a pom: tests run in their module's. */
    private static Path root(String mark) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .takeWhile(folder -> Files.exists(folder.resolve(mark)))
                .reduce((inner, outer) -> outer)
                .orElseThrow();
    }
}
