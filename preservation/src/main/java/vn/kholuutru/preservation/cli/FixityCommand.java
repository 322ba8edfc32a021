package vn.kholuutru.preservation.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;

/** {@code kho fixity}: has a running archive check stored bytes before their turn, or tells how much is covered. */
@Command(
        name = "fixity",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kholuutru.preservation.cli.FixityCommand")
public final class FixityCommand implements KhoCommand {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vn.kholuutru.preservation.cli.FixityCommand");
    private static final String CHECKS = "api/v1/fixity-checks";
    /** A place that is away is not awaited for ever; one very large object may take its time. */
    private static final Duration STANDS_STILL = Duration.ofMinutes(30);

    private static final long PAUSE_MILLISECONDS = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "server")
    private URI server;

    @Option(names = "--user", paramLabel = "U", defaultValue = "admin", descriptionKey = "user")
    private String user;

    @Option(names = "--fonds", paramLabel = "CODE", descriptionKey = "fonds")
    private @Nullable String fonds;

    @Option(names = "--place", paramLabel = "ID", descriptionKey = "place")
    private @Nullable String place;

    @Option(names = "--status", descriptionKey = "status")
    private boolean status;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (server.getHost() == null || !Set.of("http", "https").contains(String.valueOf(server.getScheme()))) {
            return complain("no-address", server);
        }
        try {
            ArchiveClient archive = ArchiveClient.of(server, user, System.getenv());
            return status ? tellCoverage(archive) : check(archive);
        } catch (ArchiveClient.NoPassword e) {
            return complain("no-password");
        } catch (ArchiveClient.Refused e) {
            return complain("refused", e.status(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return complain("no-answer", server);
        }
    }

    private int check(ArchiveClient archive) throws IOException {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.put("fonds", fonds).put("place", place);
        JsonNode order = archive.post(CHECKS, asked);
        String id = order.path("id").asText();
        long told = -1;
        long movedAt = System.nanoTime();
        while (order.path("remaining").asLong() > 0) {
            if (System.nanoTime() - movedAt > STANDS_STILL.toNanos()) {
                say(spec.commandLine().getErr(), "stands-still", told, STANDS_STILL.toMinutes());
                break;
            }
            if (told != order.path("remaining").asLong()) {
                told = order.path("remaining").asLong();
                movedAt = System.nanoTime();
                say(
                        spec.commandLine().getErr(),
                        "progress",
                        order.path("objects").asLong() - told,
                        order.path("objects").asLong());
            }
            pause();
            order = archive.get(CHECKS + "/" + id);
        }
        long damaged = order.path("damaged").asLong();
        long repaired = order.path("repaired").asLong();
        say(out(), "summary", order.path("objects").asLong(), damaged, repaired);
        printJson(order);
        boolean whole = order.path("remaining").asLong() == 0 && damaged == repaired;
        return whole ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** Exit code 3 when something is damaged or late. */
    private int tellCoverage(ArchiveClient archive) throws IOException {
        JsonNode coverage = archive.get(CHECKS);
        boolean well = true;
        for (JsonNode one : coverage.path("places")) {
            say(
                    out(),
                    "coverage",
                    one.path("place").asText(),
                    one.path("objects").asLong(),
                    one.path("inTime").asLong(),
                    coverage.path("limitDays").asLong(),
                    one.path("late").asLong(),
                    one.path("damaged").asLong());
            well &= one.path("late").asLong() + one.path("damaged").asLong() == 0;
        }
        printJson(coverage);
        return well ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    private void printJson(JsonNode answer) {
        if (json) {
            out().println(answer);
        }
        out().flush();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private int complain(String key, Object... arguments) {
        say(spec.commandLine().getErr(), key, arguments);
        return ExitCode.WRONG_USE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static void say(PrintWriter to, String key, Object... arguments) {
        to.println(String.format(Locale.ROOT, WORDS.getString(key), arguments));
        to.flush();
    }
}
