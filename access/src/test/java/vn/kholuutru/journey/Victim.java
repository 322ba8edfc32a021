package vn.kholuutru.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What is killed in a drill, as {@code kill -9} does. */
enum Victim {
    /** The server with all its engines: a power cut. */
    EVERYTHING,
    /** The server alone; its engines notice and end. */
    SERVER,
    FEDORA,
    SOLR,
    POSTGRES;

    /** Kills it; the archive that runs afterwards, started again where nobody else would. */
    RunningArchive strike(RunningArchive archive, String... settings) throws IOException {
        Path data = archive.data();
        switch (this) {
            case EVERYTHING -> archive.kill();
            case SERVER -> archive.killAloneAndWait();
            case FEDORA, SOLR, POSTGRES -> {
                archive.killEngine(name().toLowerCase(Locale.ROOT));
                return archive;
            }
        }
        return RunningArchive.start(data, settings);
    }
}
