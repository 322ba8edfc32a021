package vn.kholuutru.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.inspect.ScanFixtures;

/** Good files of each kind to begin with. */
final class FuzzSeeds {
    /** A scan of one picture a page, so that its resolution can be told from the outside. */
    final List<byte[]> plainScans;

    final List<byte[]> otherScans;
    final byte[] workbook;
    final byte[] zip;

    FuzzSeeds(Path folder) throws IOException {
        byte[] scan = ScanFixtures.scan().toBytes();
        byte[] two = ScanFixtures.scan().pages(2).toBytes();
        byte[] fine = ScanFixtures.scan().resolution(300).toBytes();
        plainScans = List.of(scan, two, fine, spelledOut(scan), spelledOut(two));
        byte[] layered = ScanFixtures.scan().layered().toBytes();
        byte[] striped = ScanFixtures.scan().striped().toBytes();
        otherScans = List.of(
                layered,
                striped,
                spelledOut(layered),
                spelledOut(striped),
                ScanFixtures.scan().resolution(150).toBytes(),
                ScanFixtures.scan().withScript().toBytes());
        SmallDelivery delivery = new SmallDelivery(Files.createDirectories(folder.resolve("seed")));
        workbook = Files.readAllBytes(delivery.write());
        zip = zipped(delivery.folder);
    }

    /** The same without object streams, so that every word of it can be changed. */
    private static byte[] spelledOut(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(zip, folder, file));
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, Path folder, Path file) {
        try {
            zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
            Files.copy(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
