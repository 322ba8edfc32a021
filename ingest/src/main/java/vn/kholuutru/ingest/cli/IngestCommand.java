package vn.kholuutru.ingest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.ingest.delivery.ZippedDelivery;
import vn.kholuutru.ingest.report.DeliveryReport;

/** Delivers a folder or zip to a running archive and returns when everything accepted is stored and searchable. */
@Command(name = "ingest", resourceBundle = "messages.ingest-command", sortOptions = false)
public final class IngestCommand implements KhoCommand {
    private static final Set<String> REPORT_FORMATS = Set.of("xlsx", "html", "json");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);

    @Parameters(index = "0", paramLabel = "DELIVERY", descriptionKey = "delivery")
    private Path delivery;

    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "server")
    private URI server;

    @Option(names = "--user", paramLabel = "U", defaultValue = "admin", descriptionKey = "user")
    private String user;

    @Mixin
    private DeliveryOptions options = new DeliveryOptions();

    @Option(names = "--report", paramLabel = "F", descriptionKey = "report")
    private @Nullable Path report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandOutput output = new CommandOutput(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                Locale.getDefault(),
                Boolean.getBoolean("kho.terminal"));
        Optional<String> authorization = authorization(System.getenv());
        if (authorization.isEmpty()) {
            output.complain("no-password");
            return ExitCode.WRONG_USE;
        }
        if (!Files.isReadable(delivery) || !(Files.isDirectory(delivery) || ZippedDelivery.isZip(delivery))) {
            output.complain("no-delivery", delivery.toString());
            return ExitCode.WRONG_USE;
        }
        if (server.getHost() == null || !Set.of("http", "https").contains(server.getScheme())) {
            output.complain("no-address", server.toString());
            return ExitCode.WRONG_USE;
        }
        Optional<String> format = Optional.ofNullable(report).map(IngestCommand::extension);
        if (format.filter(word -> !REPORT_FORMATS.contains(word)).isPresent()) {
            output.complain("unknown-report", String.valueOf(report));
            return ExitCode.WRONG_USE;
        }
        try {
            return deliver(new ArchiveClient(server, authorization.get()), output);
        } catch (ArchiveClient.Refused e) {
            output.complain("refused", String.valueOf(e.status()), String.valueOf(e.getMessage()));
            return ExitCode.WRONG_USE;
        } catch (ConnectException | HttpTimeoutException e) {
            output.complain("no-answer", server.toString());
            return ExitCode.WRONG_USE;
        }
    }

    private int deliver(ArchiveClient archive, CommandOutput output) throws IOException {
        long started = System.nanoTime();
        String id = archive.openDelivery(name(), options);
        output.note("sending", name());
        new Sending(archive, id, output).sendAll(delivery);
        archive.submit(id);
        output.note("checking", server.resolve("/quan-tri/tiep-nhan/" + id).toString());
        JsonNode ended = awaitEnd(archive, id, output);
        if (report != null) {
            archive.saveReport(id, extension(report), report);
            output.tell("report", report.toString());
        }
        DeliveryReport told = new ReportFromArchive(archive.report(id), (System.nanoTime() - started) / 1e9).read();
        output.summary(told, ReportFromArchive::words);
        if (json) {
            output.json(told);
        }
        boolean refused = ended.path("state").asText().equals("refused");
        return refused || !told.allWell() ? ExitCode.SOME_REJECTED : ExitCode.ALL_WELL;
    }

    private static JsonNode awaitEnd(ArchiveClient archive, String id, CommandOutput output) throws IOException {
        while (true) {
            JsonNode state = archive.delivery(id);
            JsonNode progress = state.path("progress");
            int ended = progress.path("accepted").asInt()
                    + progress.path("rejected").asInt()
                    + progress.path("skipped").asInt();
            int received = progress.path("received").asInt();
            if (received > 0) {
                output.progress(ended, received);
            }
            String word = state.path("state").asText();
            if (word.equals("done") || word.equals("refused")) {
                return state;
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A token is preferred to a password. */
    private Optional<String> authorization(Map<String, String> environment) {
        Optional<String> token =
                Optional.ofNullable(environment.get("KHO_TOKEN")).filter(text -> !text.isBlank());
        Optional<String> password =
                Optional.ofNullable(environment.get("KHO_PASSWORD")).filter(text -> !text.isEmpty());
        return token.map(text -> "Bearer " + text)
                .or(() -> password.map(text -> "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + text).getBytes(StandardCharsets.UTF_8))));
    }

    private String name() {
        Path last = delivery.toAbsolutePath().normalize().getFileName();
        return last == null ? delivery.toString() : last.toString();
    }

    private static String extension(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
