package vn.kholuutru.access.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.kholuutru.access.bench.Latencies;
import vn.kholuutru.access.bench.MemoryWatch;
import vn.kholuutru.access.bench.ReadingLoad;
import vn.kholuutru.core.adapter.postgres.PostgresRequestRegister;
import vn.kholuutru.core.adapter.postgres.PostgresUserRegister;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.RequestRegister;

/**
 * A full reading room of a running archive for trial: makes the readers and grants each a document that is used under
 * conditions. What they are given stays in the registers, so no archive in use is asked for this.
 */
@Command(name = "reading", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class BenchReadingCommand implements Callable<Integer> {
    private static final int CHEAP_HASH = 4;
    private static final int FOUND = 100;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "server")
    private URI server;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--readers", paramLabel = "N", defaultValue = "200", descriptionKey = "readers")
    private int readers;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "300", descriptionKey = "seconds")
    private int seconds;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "15", descriptionKey = "every")
    private int every;

    @Option(names = "--after", paramLabel = "SECONDS", defaultValue = "0", descriptionKey = "after")
    private int after;

    @Option(names = "--process", paramLabel = "PID", defaultValue = "0", descriptionKey = "process")
    private long process;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (readers < 1 || seconds < 1 || every < 1 || after < 0 || server.getHost() == null) {
            throw new ParameterException(spec.commandLine(), Words.say("bench-impossible"));
        }
        List<ReadingLoad.Reader> seated = seated();
        Thread.sleep(Duration.ofSeconds(after));
        try (MemoryWatch memory =
                MemoryWatch.of(process > 0 ? process : ProcessHandle.current().pid())) {
            ReadingLoad load = new ReadingLoad(server, Duration.ofSeconds(every));
            Map<String, Latencies.Summary> times = load.run(seated, Math.max(1, seconds / every));
            print(load, times, memory.seen());
            return load.refused() == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
        } catch (IOException noProcess) {
            throw new ParameterException(spec.commandLine(), Words.say("bench-no-process", process));
        }
    }

    private void print(ReadingLoad load, Map<String, Latencies.Summary> times, MemoryWatch.Seen memory) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.say("bench-heading"));
        BenchTable.print(out, times);
        if (process > 0) {
            out.println(Words.say(
                    "bench-memory",
                    Math.round(memory.first()),
                    Math.round(memory.last()),
                    Math.round(memory.most()),
                    memory.looks()));
        }
        if (json) {
            out.println(String.format(
                    Locale.ROOT,
                    "{\"refused\":%d,\"memory\":{\"first\":%.0f,\"last\":%.0f,\"most\":%.0f},%s}",
                    load.refused(),
                    memory.first(),
                    memory.last(),
                    memory.most(),
                    BenchTable.json(times)));
        }
        out.flush();
    }

    private List<ReadingLoad.Reader> seated() throws InterruptedException {
        try (ArchiveAtHand archive = new ArchiveFolderOpener().beside(data)) {
            DataSource database = archive.database();
            PostgresUserRegister users = new PostgresUserRegister(database, Clock.systemUTC());
            RequestRegister requests = new PostgresRequestRegister(database);
            String password = UUID.randomUUID().toString();
            String hash = BcryptUtil.bcryptHash(password, CHEAP_HASH);
            for (int seat = 1; seat <= readers; seat++) {
                users.keep(account(seat), hash, Role.READER);
            }
            List<Found> documents = conditional(password);
            List<ReadingLoad.Reader> seated = new ArrayList<>();
            for (int seat = 1; seat <= readers; seat++) {
                Found document = documents.get(seat % documents.size());
                grant(requests, account(seat), document);
                seated.add(new ReadingLoad.Reader(account(seat), password, document.id(), document.pages()));
            }
            return seated;
        } catch (IOException unreachable) {
            throw new ParameterException(
                    spec.commandLine(),
                    Words.say("bench-unreachable", server, String.valueOf(unreachable.getMessage())));
        }
    }

    private static String account(int seat) {
        return "bench-reader-" + seat;
    }

    /** What the first reader finds; by its description, for nothing is granted yet. */
    private List<Found> conditional(String password) throws IOException, InterruptedException {
        String authorization =
                Base64.getEncoder().encodeToString((account(1) + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest asked = HttpRequest.newBuilder(
                        server.resolve("/api/v1/search?access=conditional&sort=code&size=" + FOUND))
                .header("Authorization", "Basic " + authorization)
                .build();
        JsonNode items = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(asked, HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("items");
        List<Found> found = new ArrayList<>();
        for (JsonNode item : items) {
            int pages = item.path("pageCount").asInt(0);
            if (pages > 0) {
                found.add(new Found(AipId.of(item.path("id").asText()), pages));
            }
        }
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Words.say("bench-nothing-conditional"));
        }
        return found;
    }

    private void grant(RequestRegister requests, String reader, Found document) {
        Instant now = Instant.now();
        AccessRequest request = requests.submit(
                new RequestRegister.NewRequest(
                        reader,
                        Purpose.PERSONAL,
                        "bench",
                        FeeCategory.values()[0],
                        "bench",
                        "",
                        List.of(new RequestRegister.NewItem(
                                new Wanted(Wanted.Kind.DOCUMENT, document.id().toString(), "bench", "bench"),
                                DipKind.READING,
                                1))),
                now,
                now);
        RequestItem item = request.items().getFirst();
        Decision.Period period =
                new Decision.Period(now, now.plusSeconds(seconds + after).plus(Duration.ofHours(1)), false);
        Dip dip = new Dip(
                UUID.randomUUID(),
                item.id(),
                request.number(),
                reader,
                DipKind.READING,
                document.id(),
                1,
                period,
                period.until(),
                0,
                Optional.empty(),
                DipState.READY,
                Optional.empty());
        requests.decide(item.id(), new Decision(true, "bench", now, "", "", Optional.of(period)), Optional.of(dip));
    }

    private record Found(AipId id, int pages) {}
}
