package vn.kholuutru.access.server;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kholuutru.access.bench.Latencies;

/** Times by group, for people and for programs. */
final class BenchTable {
    private BenchTable() {}

    static void print(PrintWriter out, Map<String, Latencies.Summary> times) {
        times.forEach((group, time) -> out.println(String.format(
                Locale.ROOT,
                "%-14s %9d %8.0f %8.0f %8.0f %8.0f",
                group,
                time.answers(),
                time.p50(),
                time.p95(),
                time.p99(),
                time.slowest())));
    }

    /** Members of a JSON object. */
    static String json(Map<String, Latencies.Summary> times) {
        return times.entrySet().stream()
                .map(group -> String.format(
                        Locale.ROOT,
                        "\"%s\":{\"answers\":%d,\"p50\":%.1f,\"p95\":%.1f,\"p99\":%.1f,\"slowest\":%.1f}",
                        group.getKey(),
                        group.getValue().answers(),
                        group.getValue().p50(),
                        group.getValue().p95(),
                        group.getValue().p99(),
                        group.getValue().slowest()))
                .collect(Collectors.joining(","));
    }
}
