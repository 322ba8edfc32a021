package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.access.dissemination.Representations;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Where the words of a scan stand on its pages: as its own text layer says, or, where it came without one, the text layer
 * that a machine made later. Read once and kept.
 */
@Singleton
public class ReadWords {
    private final OpenScans scans;
    private final PageImageCache cache;
    private final PageSizes sizes;
    private final AipStore store;

    public ReadWords(OpenScans scans, PageImageCache cache, PageSizes sizes, AipStore store) {
        this.scans = scans;
        this.cache = cache;
        this.sizes = sizes;
        this.store = store;
    }

    /** The pages of a document, one after the other. Whoever calls has asked for the right to read. */
    public Pages open(StoredAip aip) {
        List<StoredVersion> versions = store.versions(aip.address());
        OptionalInt recognised = Representations.ofNewestContent(versions, Kind.TEXT_LAYER, aip)
                ? versions.stream()
                        .filter(version -> version.wrote("content/" + Kind.TEXT_LAYER.fileName(aip.code())))
                        .mapToInt(StoredVersion::number)
                        .max()
                : OptionalInt.empty();
        return new Pages(aip, sizes.of(aip), recognised);
    }

    /** The words of one document's pages. */
    public final class Pages {
        private final StoredAip aip;
        private final List<PictureSize> pictures;
        private final OptionalInt recognised;

        private Pages(StoredAip aip, List<PictureSize> pictures, OptionalInt recognised) {
            this.aip = aip;
            this.pictures = pictures;
            this.recognised = recognised;
        }

        public int count() {
            return pictures.size();
        }

        /**
         * @param number from 1
         * @throws ProblemException UNREADABLE_SCAN
         */
        public PageWords page(int number) {
            String name = PageImageCache.nameOf(aip, number)
                    + (recognised.isPresent() ? "-v" + recognised.getAsInt() : "") + ".words";
            Optional<Path> known = cache.find(aip.address().aip(), name);
            try {
                return known.isPresent() ? PageWords.read(known.get()) : make(number, name);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private PageWords make(int number, String name) throws IOException {
            PageWords words = (recognised.isPresent()
                            ? scans.readRepresentation(
                                    aip, Kind.TEXT_LAYER, recognised.getAsInt(), scan -> TextLayer.read(scan, number))
                            : scans.read(aip, scan -> TextLayer.read(scan, number)))
                    .on(pictures.get(number - 1));
            cache.keep(aip.address().aip(), name, out -> out.write(words.toBytes()));
            return words;
        }
    }
}
