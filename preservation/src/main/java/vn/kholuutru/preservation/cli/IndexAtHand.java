package vn.kholuutru.preservation.cli;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.LongConsumer;
import vn.kholuutru.core.adapter.fedora.FedoraRecordReader;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.port.FileTexts;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.preservation.recovery.MarkFile;
import vn.kholuutru.preservation.recovery.RebuildIndex;
import vn.kholuutru.preservation.recovery.Rebuilt;
import vn.kholuutru.preservation.recovery.RecordForIndex;

/** The index of an archive at hand, filled from its objects. */
final class IndexAtHand {
    private IndexAtHand() {}

    static Rebuilt rebuild(ArchiveAtHand archive, MarkFile mark, LongConsumer progress) {
        ProfileCatalogue profiles = new ShaclProfileCatalogue();
        RecordReader reader = new FedoraRecordReader(profiles);
        int workers = Runtime.getRuntime().availableProcessors();
        FileTexts.Source source =
                ServiceLoader.load(FileTexts.Source.class).findFirst().orElseThrow();
        mark.begin();
        try (FileTexts texts = source.open(workers)) {
            RecordForIndex documents = new RecordForIndex(
                    archive.objects(), reader, texts, profiles, archive.folder().resolve("work/rebuild"));
            return new RebuildIndex(archive.objects(), reader, documents, archive.index(), workers)
                    .rebuild(mark, progress);
        }
    }

    static MarkFile markIn(Path data) {
        return new MarkFile(data.resolve("work").resolve("index-rebuild"));
    }

    static ArchiveAtHand.Opener opener() {
        return ServiceLoader.load(ArchiveAtHand.Opener.class).findFirst().orElseThrow();
    }
}
