package io.akig.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document as a page to read: the calls by subject, then the types they take and give. */
final class ApiReference {
    private static final String TYPES = "#/components/schemas/";
    /** Every call may answer with these; they are told once. */
    private static final List<String> USUAL =
            List.of("400", "401", "403", "404", "413", "415", "429", "500", "503", "default");

    private final JsonNode root;
    private final StringBuilder text = new StringBuilder();

    private ApiReference(JsonNode root) {
        this.root = root;
    }

    /** @param renewWith the command that writes the page anew */
    static String of(JsonNode document, String renewWith) {
        ApiReference page = new ApiReference(document);
        page.write(renewWith);
        return page.text.toString();
    }

    private void write(String renewWith) {
        line("<!-- Made from the OpenAPI document by: " + renewWith + " -->");
        line("# The calls of " + root.at("/info/title").asString());
        line("");
        line(root.at("/info/description").asString("").strip());
        line("");
        line(
                "Answers that any call may give: 400 `invalid_request` names the inputs at fault; 401 and 403 say who may not; 404, there is"
                        + " nothing there for the caller; 413 and 415, the body is too large or of another type; 429 and 503 say when to come"
                        + " back (`Retry-After`); 500, we failed. All of them are a [Problem](#problem).");
        Map<String, List<String>> bySubject = bySubject();
        bySubject.forEach((subject, calls) -> {
            line("");
            line("## " + capital(subject));
            calls.forEach(text::append);
        });
        line("");
        line("## Types");
        root.at("/components/schemas").forEachEntry(this::type);
    }

    private Map<String, List<String>> bySubject() {
        Map<String, List<String>> calls = new TreeMap<>();
        root.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, call) -> calls.computeIfAbsent(
                                call.path("tags").path(0).asString("other"), subject -> new ArrayList<>())
                        .add(call(method.toUpperCase(Locale.ROOT) + " " + path, call))));
        return calls;
    }

    private String call(String name, JsonNode call) {
        StringBuilder out = new StringBuilder("\n### `" + name + "`\n");
        out.append(sentence(call.path("summary").asString())).append('\n');
        if (call.has("description")) {
            out.append('\n').append(call.path("description").asString().strip()).append('\n');
        }
        if (!call.path("parameters").isEmpty()) {
            out.append("\n| parameter | | |\n|---|---|---|\n");
            call.path("parameters").forEach(parameter -> out.append("| `")
                    .append(parameter.path("name").asString())
                    .append("` | ")
                    .append(parameter.path("in").asString())
                    .append(parameter.path("required").asBoolean(false) ? ", required" : "")
                    .append(", ")
                    .append(form(parameter.path("schema")))
                    .append(" | ")
                    .append(cell(parameter))
                    .append(" |\n"));
        }
        call.at("/requestBody/content")
                .forEachEntry(
                        (type, media) -> out.append("\nTakes `" + type + "`: " + form(media.path("schema")) + "\n"));
        call.path("responses").forEachEntry((status, response) -> out.append(answer(status, response)));
        return out.toString();
    }

    private String answer(String status, JsonNode response) {
        if (USUAL.contains(status)) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                "\n" + status + ": " + sentence(response.path("description").asString()));
        response.path("content")
                .forEachEntry((type, media) -> out.append(" `" + type + "` " + form(media.path("schema")) + "."));
        return out.append('\n').toString();
    }

    private void type(String name, JsonNode schema) {
        line("");
        line("### " + name);
        if (schema.has("description")) {
            line(sentence(schema.path("description").asString()));
        }
        if (schema.path("properties").isEmpty()) {
            line(form(schema));
            return;
        }
        line("");
        line("| property | | |");
        line("|---|---|---|");
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString()));
        schema.path("properties")
                .forEachEntry((property, each) -> line("| `" + property + "` | " + form(each)
                        + (required.contains(property) ? "" : ", optional") + " | " + cell(each) + " |"));
    }

    /** A type in words, with a link where it has a name. */
    private static String form(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replace(TYPES, "");
            return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
        }
        for (String way : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(way)) {
                return alternatives(schema.path(way));
            }
        }
        if (schema.has("enum")) {
            return alternatives(schema.path("enum"));
        }
        if (schema.has("items")) {
            return "list of " + form(schema.path("items"));
        }
        if (schema.path("type").isArray()) {
            return alternatives(schema.path("type"));
        }
        String type = schema.path("type").asString("any");
        return schema.has("format") ? type + " (" + schema.path("format").asString() + ")" : type;
    }

    private static String alternatives(JsonNode all) {
        List<String> each = new ArrayList<>();
        all.forEach(one -> each.add(one.isObject() ? form(one) : "`" + one.asString() + "`"));
        return String.join(" or ", each);
    }

    private static String cell(JsonNode described) {
        return described.path("description").asString("").replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
