package vn.kholuutru.preservation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.fedora.FedoraRecordReader;
import vn.kholuutru.core.adapter.postgres.PostgresObjectRegister;
import vn.kholuutru.core.adapter.postgres.PostgresRepresentationRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSubmissionJournal;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.preservation.recovery.Doubt;
import vn.kholuutru.preservation.recovery.MarkFile;
import vn.kholuutru.preservation.recovery.RebuildCatalogue;
import vn.kholuutru.preservation.recovery.Rebuilt;

/** {@code kho rebuild --data DIR}: the catalogue and the index anew from the OCFL storage alone. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, resourceBundle = RebuildCommand.WORDS)
public final class RebuildCommand implements KhoCommand {
    static final String WORDS = "vn.kholuutru.preservation.cli.RebuildCommand";

    private final CommandWords words = CommandWords.of(WORDS);

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--catalogue", descriptionKey = "catalogue")
    private boolean catalogueOnly;

    @Option(names = "--index", descriptionKey = "index")
    private boolean indexOnly;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        RecordReader reader = new FedoraRecordReader(new ShaclProfileCatalogue());
        boolean everything = catalogueOnly == indexOnly;
        Rebuilt last = new Rebuilt(0, 0, 0, 0, 0, List.of(), 0);
        long doubts = 0;
        MarkFile mark = IndexAtHand.markIn(data);
        try (ArchiveAtHand archive = opened(everything || indexOnly, mark)) {
            if (everything || catalogueOnly) {
                last = catalogue(archive, reader);
                report(last, "catalogue-done");
                doubts = last.allDoubts();
            }
            if (everything || indexOnly) {
                last = IndexAtHand.rebuild(
                        archive, mark, new CountedProgress(done -> words.say("index-progress", done)));
                report(last, "index-done");
                doubts = Math.max(doubts, last.allDoubts());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        summarise(last, doubts, seconds);
        return doubts == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** An index that an interrupted rebuild has begun is gone on with; any other is thrown away first. */
    private ArchiveAtHand opened(boolean withIndex, MarkFile mark) {
        ArchiveAtHand.Opener opener = IndexAtHand.opener();
        if (!withIndex) {
            return opener.alone(data, ArchiveAtHand.Index.NOT_NEEDED);
        }
        boolean begun = mark.reached().isPresent();
        return opener.alone(data, begun ? ArchiveAtHand.Index.AS_IT_IS : ArchiveAtHand.Index.EMPTY);
    }

    private Rebuilt catalogue(ArchiveAtHand archive, RecordReader reader) {
        Clock clock = Clock.systemUTC();
        DataSource database = archive.database();
        ObjectStorage objects = archive.objects();
        RebuildCatalogue.Registers registers = new RebuildCatalogue.Registers(
                new PostgresSubmissionJournal(database, clock),
                new NoteObject(objects, new PostgresObjectRegister(database), clock),
                new PostgresRepresentationRegister(database, clock));
        return new RebuildCatalogue(
                        objects, reader, registers, new CadesSignatureVerifier(), archive.trustAnchors(), clock)
                .rebuild(new CountedProgress(done -> words.say("catalogue-progress", done)));
    }

    private void report(Rebuilt rebuilt, String key) {
        System.err.println(words.say(
                key, rebuilt.objects(), rebuilt.fonds(), rebuilt.dossiers(), rebuilt.documents(), rebuilt.pages()));
        for (Doubt doubt : rebuilt.doubts()) {
            out().println(words.say(doubt.kind().name(), doubt.subject()) + " (" + doubt.detail() + ")");
        }
    }

    private void summarise(Rebuilt rebuilt, long doubts, double seconds) {
        out().println(words.say("summary", rebuilt.documents(), seconds, doubts));
        if (json) {
            out().println(String.format(
                    Locale.ROOT,
                    "{\"objects\":%d,\"fonds\":%d,\"dossiers\":%d,\"documents\":%d,\"pages\":%d,\"doubts\":%d,"
                            + "\"seconds\":%.1f}",
                    rebuilt.objects(),
                    rebuilt.fonds(),
                    rebuilt.dossiers(),
                    rebuilt.documents(),
                    rebuilt.pages(),
                    doubts,
                    seconds));
        }
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
