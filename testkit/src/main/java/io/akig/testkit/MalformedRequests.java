package io.akig.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests that are wrong in one way each, made for every call of a document; named by what is wrong with them. */
public final class MalformedRequests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DEEP = "[".repeat(5_000);
    private static final List<String> PATHS = List.of(
            "/%00",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/api/tenants/%00",
            "/api/tenants/%ff%fe/solvency",
            "/%zz",
            "/a;b=%0d%0aX:y",
            "/score/%00",
            "/score/a%2fb",
            "//",
            "/%c0%ae%c0%ae/",
            "/models/%00/drift",
            "/api/alerts/" + "9".repeat(3_000));

    private final ApiDocument document;
    private final String credentials;
    private final Map<String, byte[]> requests = new LinkedHashMap<>();

    private MalformedRequests(ApiDocument document, String credentials) {
        this.document = document;
        this.credentials = credentials;
    }

    /**
     * @param credentials header lines of somebody who may do everything, each ended by CRLF
     */
    public static Map<String, byte[]> of(ApiDocument document, String credentials) {
        MalformedRequests all = new MalformedRequests(document, credentials);
        document.operations().forEach(all::operation);
        all.methods();
        PATHS.forEach(path -> all.add("path " + path, "GET", path, "", new byte[0]));
        all.protocol();
        return all.requests;
    }

    private void operation(String call, JsonNode operation) {
        String method = call.substring(0, call.indexOf(' '));
        String path = fill(call.substring(call.indexOf(' ') + 1), "x1");
        if (path.contains("x1")) {
            add(call + ", an id that is too long", method, path.replace("x1", "x".repeat(3_000)), json(), bytes("{}"));
            add(call + ", an id with a zero byte", method, path.replace("x1", "%00"), json(), bytes("{}"));
        }
        operation.path("parameters").forEach(parameter -> parameter(call, method, path, parameter));
        JsonNode content = operation.path("requestBody").path("content");
        if (!content.isMissingNode()) {
            add(call + ", a body of an unknown type", method, path, type("application/x-unknown"), bytes("{}"));
            add(call + ", a type that is none", method, path, type("no type at all"), bytes("{}"));
        }
        if (content.has("application/json")) {
            bodies(call, method, path, content.path("application/json"));
        }
        if (content.has("multipart/form-data")) {
            add(call + ", no boundary", method, path, type("multipart/form-data"), bytes("--x\r\n\r\n--x--"));
            add(call + ", no part", method, path, type("multipart/form-data; boundary=x"), bytes("--x--\r\n"));
            add(
                    call + ", an unfinished part",
                    method,
                    path,
                    type("multipart/form-data; boundary=x"),
                    bytes("--x\r\nContent-"));
            add(
                    call + ", a part without a name",
                    method,
                    path,
                    type("multipart/form-data; boundary=x"),
                    bytes("--x\r\n\r\na\r\n--x--\r\n"));
            add(
                    call + ", an unknown part",
                    method,
                    path,
                    type("multipart/form-data; boundary=x"),
                    bytes(
                            "--x\r\nContent-Disposition: form-data; name=\"evil\"; filename=\"../../evil.csv\"\r\n\r\na\r\n--x--\r\n"));
        }
    }

    private void parameter(String call, String method, String path, JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode schema = parameter.path("schema");
        String type = schema.path("type").asString("");
        String format = schema.path("format").asString("");
        if (!parameter.path("in").asString().equals("query")) {
            return;
        }
        List<String> wrong =
                switch (type + " " + format) {
                    case "integer int32", "integer int64", "integer " ->
                        List.of("abc", "1e9", "99999999999999999999", "1.5", "NaN", "1;2");
                    case "boolean " -> List.of("maybe", "2");
                    case "string date" -> List.of("2026-13-40", "tomorrow", "%00");
                    case "string date-time" -> List.of("2026-13-40T00:00:00Z", "now", "%00");
                    default -> List.of();
                };
        for (String value : wrong) {
            add(call + ", " + name + "=" + value, method, path + "?" + name + "=" + value, json(), bytes("{}"));
        }
        if (!wrong.isEmpty()) {
            String twice = path + "?" + name + "=" + wrong.get(0) + "&" + name + "=" + wrong.get(1);
            add(call + ", " + name + " twice", method, twice, json(), bytes("{}"));
        }
    }

    private void bodies(String call, String method, String path, JsonNode media) {
        for (Map.Entry<String, String> broken : Map.of(
                        "half a body", "{\"a\":",
                        "no JSON", "<xml/>",
                        "a bare word", "nothing",
                        "a number that is none", "{\"amount\":NaN}",
                        "a body that is deep", "{\"a\":" + DEEP,
                        "a body that is an array of arrays", "[[[]]]",
                        "a string alone", "\"a\"",
                        "something after the body", "{\"a\":1} {")
                .entrySet()) {
            add(call + ", " + broken.getKey(), method, path, json(), bytes(broken.getValue()));
        }
        add(call + ", bytes that are no UTF-8", method, path, json(), new byte[] {
            '{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'
        });
        add(
                call + ", a body that is too large",
                method,
                path,
                json(),
                bytes("{\"a\":\"" + "a".repeat(3 << 20) + "\"}"));
        JsonNode schema = document.root()
                .at("/components/schemas/"
                        + media.path("schema").path("$ref").asString("").replaceFirst(".*/", ""));
        ObjectNode good = schema.path("type").asString("").equals("object")
                        && media.path("example").isObject()
                ? (ObjectNode) media.path("example")
                : JSON.createObjectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            for (String wrong : List.of("{\"x\":[]}", "[[1]]", "\"\\u0000\"", "1e400", "true")) {
                ObjectNode body = good.deepCopy();
                body.putNull(name);
                String text = body.toString().replace("\"" + name + "\":null", "\"" + name + "\":" + wrong);
                if (!fits(property, wrong)) {
                    add(call + ", " + name + " " + wrong, method, path, json(), bytes(text));
                }
            }
        });
        add(
                call + ", a field nobody knows",
                method,
                path,
                json(),
                bytes(good.deepCopy().put("nobody_knows_me", 1).toString()));
        schema.path("required").forEach(name -> {
            ObjectNode body = good.deepCopy();
            body.remove(name.asString());
            add(call + ", without " + name.asString(), method, path, json(), bytes(body.toString()));
        });
        if (!good.isEmpty()) {
            String first = good.propertyNames().iterator().next();
            String twice = "{\"" + first + "\":" + good.get(first) + ","
                    + good.toString().substring(1);
            add(call + ", a field twice", method, path, json(), bytes(twice));
        }
    }

    private static boolean fits(JsonNode property, String value) {
        return property.isEmpty()
                || (value.equals("true") && property.toString().contains("boolean"))
                || (value.startsWith("{") && property.toString().contains("object"));
    }

    private void methods() {
        Map<String, String> paths = new TreeMap<>();
        document.root().path("paths").propertyNames().forEach(path -> paths.put(fill(path, "x1"), path));
        paths.keySet().forEach(path -> {
            add("PATCH " + path, "PATCH", path, json(), bytes("{}"));
            add("BREW " + path, "BREW", path, "", new byte[0]);
        });
    }

    private void protocol() {
        raw("a header without a name", "GET / HTTP/1.1\r\n: x\r\n\r\n");
        raw("a header with a line of its own", "GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n");
        raw("headers that are too large", "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n");
        raw("a path that is too long", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        raw("a version that is none", "GET / HTTP/9.x\r\nHost: x\r\n\r\n");
        raw("a length that is none", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n");
        raw("two lengths", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        raw("a chunk that is none", "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    }

    private void raw(String name, String request) {
        requests.put(name, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void add(String name, String method, String path, String headers, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + credentials
                + headers + (body.length > 0 ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n";
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        requests.put(name, request.toByteArray());
    }

    private static String fill(String path, String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    private static String json() {
        return type("application/json");
    }

    private static String type(String type) {
        return "Content-Type: " + type + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
