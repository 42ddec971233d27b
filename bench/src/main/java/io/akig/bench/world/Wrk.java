package io.akig.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Load by the program wrk, which takes little of a machine that it shares with what it measures.
 *
 * @param connections kept open, each asking anew as soon as it has its answer
 */
public record Wrk(String address, int tenants, int connections) {
    /** A query that wants the score computed, whatever is remembered. */
    public static final String UNCACHED = "?recalculate=true";

    /**
     * Asks for so many seconds.
     *
     * @param query appended to every address, such as {@code ?recalculate=true}
     * @throws IllegalStateException if there is no wrk, or an answer was not 200
     */
    public Load run(int seconds, String query) throws IOException, InterruptedException {
        Path script = Files.createTempFile("akig-", ".lua");
        try (InputStream lua = Wrk.class.getResourceAsStream("wrk.lua")) {
            if (lua == null) {
                throw new IllegalStateException("wrk.lua is not beside " + Wrk.class);
            }
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
            return run(seconds, query, script);
        } finally {
            Files.delete(script);
        }
    }

    private Load run(int seconds, String query, Path script) throws IOException, InterruptedException {
        ProcessBuilder wrk = new ProcessBuilder(List.of(
                        "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "-s", script.toString(), address))
                .redirectErrorStream(true);
        wrk.environment().put("AKIG_BENCH_TENANTS", "" + tenants);
        wrk.environment().put("AKIG_BENCH_QUERY", query);
        Process process;
        try {
            process = wrk.start();
        } catch (IOException missing) {
            throw new IllegalStateException("The program wrk is missing: install it (Debian package wrk).", missing);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int figures = said.lastIndexOf("\n{");
        if (process.waitFor() != 0 || figures < 0) {
            throw new IllegalStateException("wrk failed: " + said);
        }
        JsonNode json = new ObjectMapper().readTree(said.substring(figures));
        if (json.path("errors").asLong() > 0) {
            throw new IllegalStateException(json.path("errors") + " requests failed: " + said);
        }
        return new Load(
                json.path("requests").asLong() / json.path("seconds").asDouble(),
                json.path("p50").asDouble(),
                json.path("p99").asDouble());
    }

    /**
     * What came of it.
     *
     * @param perSecond answers a second
     * @param median milliseconds
     * @param p99 milliseconds
     */
    public record Load(double perSecond, double median, double p99) {}
}
