package vn.kholuutru.preservation.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;

/** {@code kho convert}: brings descriptions of a running archive under Thông tư 05/2025, as new versions. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kholuutru.preservation.cli.ConvertCommand")
public final class ConvertCommand implements KhoCommand {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vn.kholuutru.preservation.cli.ConvertCommand");
    private static final String CONVERSIONS = "api/v1/profile-conversions";
    private static final List<String> FORMS = List.of("xlsx", "html");
    private static final String TARGET = "tt05-2025";
    private static final long PAUSE_MILLISECONDS = 500;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Scope scope = new Scope();

    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "server")
    private URI server;

    @Option(names = "--user", paramLabel = "U", defaultValue = "admin", descriptionKey = "user")
    private String user;

    @Option(names = "--to", paramLabel = "P", defaultValue = TARGET, descriptionKey = "to")
    private String target;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "F", descriptionKey = "report")
    private @Nullable Path report;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** What is to be converted: one of the three. */
    static final class Scope {
        @Option(names = "--fonds", paramLabel = "CODE", descriptionKey = "fonds")
        private @Nullable String fonds;

        @Option(names = "--dossier", paramLabel = "CODE", descriptionKey = "dossier")
        private @Nullable String dossier;

        @Option(names = "--document", paramLabel = "ID", descriptionKey = "document")
        private @Nullable String document;

        ObjectNode asked(boolean dryRun) {
            ObjectNode asked = JsonNodeFactory.instance.objectNode();
            if (fonds != null) {
                asked.put("fonds", fonds);
            } else if (dossier != null) {
                asked.put("dossier", dossier);
            } else {
                asked.put("document", document);
            }
            return asked.put("dryRun", dryRun);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!target.equals(TARGET)) {
            return complain("unknown-target", target);
        }
        if (server.getHost() == null || !Set.of("http", "https").contains(String.valueOf(server.getScheme()))) {
            return complain("no-address", server);
        }
        try {
            ArchiveClient archive = ArchiveClient.of(server, user, System.getenv());
            return tell(archive);
        } catch (ArchiveClient.NoPassword e) {
            return complain("no-password");
        } catch (ArchiveClient.Refused e) {
            return complain("refused", e.status(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return complain("no-answer", server);
        }
    }

    private int tell(ArchiveClient archive) throws IOException {
        JsonNode run = archive.post(CONVERSIONS, scope.asked(dryRun));
        String id = run.path("id").asText();
        while (run.path("state").asText().equals("RUNNING")) {
            pause();
            run = archive.get(CONVERSIONS + "/" + id);
        }
        if (report != null) {
            saveReport(archive, id, report);
        }
        JsonNode counts = run.path("counts");
        int converted = counts.path("converted").asInt();
        int failed = counts.path("failed").asInt();
        boolean done = run.path("state").asText().equals("DONE");
        out().println(words(
                dryRun ? "summary-dry" : "summary",
                converted,
                counts.path("already").asInt(),
                failed));
        if (json) {
            out().println(counts);
        }
        out().flush();
        return done && failed == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** In the form the ending of the file's name asks for: xlsx, html, else JSON. */
    private static void saveReport(ArchiveClient archive, String id, Path target) throws IOException {
        String name = target.toString().toLowerCase(Locale.ROOT);
        String format = FORMS.stream()
                .filter(form -> name.endsWith("." + form))
                .findFirst()
                .orElse("json");
        String language = Locale.getDefault().getLanguage().equals("en") ? "en" : "vi";
        Files.write(target, archive.bytes(CONVERSIONS + "/" + id + "/report?format=" + format + "&lang=" + language));
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
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(words(key, arguments));
        errors.flush();
        return ExitCode.WRONG_USE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String words(String key, Object... arguments) {
        return String.format(Locale.ROOT, WORDS.getString(key), arguments);
    }
}
