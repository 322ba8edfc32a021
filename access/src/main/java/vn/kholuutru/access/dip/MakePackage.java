package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.dip.MakeCopy.Made;
import vn.kholuutru.access.dip.certificate.AuthenticityCode;
import vn.kholuutru.access.dip.dippackage.AuthenticationSheet;
import vn.kholuutru.access.dip.dippackage.DescribedDocument;
import vn.kholuutru.access.dip.dippackage.DocumentXml;
import vn.kholuutru.access.dip.dippackage.ElevenItems;
import vn.kholuutru.access.dip.dippackage.MetsXml;
import vn.kholuutru.access.dip.dippackage.PackageContents;
import vn.kholuutru.access.dip.dippackage.PackageContents.SmallFile;
import vn.kholuutru.access.dip.dippackage.RequestXml;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.ReaderRegister;

/**
 * Makes DIP packages (Điều 42, Phụ lục V): the deposited file byte for byte, its description, the request, and the signed authentication
 * sheet, as a zip. The file goes from the store into the zip as a stream.
 */
@Singleton
public class MakePackage {
    private static final Logger LOG = LoggerFactory.getLogger(MakePackage.class);

    private final OriginalFile originals;
    private final SignSheet sheets;
    private final MakeCopy copies;
    private final ReaderRegister readers;
    private final ProfileCatalogue profiles;
    private final AipStore store;
    private final AccessConfiguration access;
    private final String version;
    private final MessageFiles words = new MessageFiles("messages/pages");

    public MakePackage(
            OriginalFile originals,
            SignSheet sheets,
            MakeCopy copies,
            ReaderRegister readers,
            ProfileCatalogue profiles,
            AipStore store,
            AccessConfiguration access,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "-") String version) {
        this.originals = originals;
        this.sheets = sheets;
        this.copies = copies;
        this.readers = readers;
        this.profiles = profiles;
        this.store = store;
        this.access = access;
        this.version = version;
    }

    /** @throws DipObstacle PAGES_CLOSED, READER_UNKNOWN, INCOMPLETE or DAMAGED */
    Made make(CopiedDocument wanted, AuthenticityCode code, Path into) throws IOException, DipObstacle {
        if (!wanted.closed().isEmpty()) {
            throw new DipObstacle(DipObstacle.Kind.PAGES_CLOSED);
        }
        StoredAip aip = wanted.aip();
        Reader receiver =
                readers.find(wanted.dip().reader()).orElseThrow(() -> new DipObstacle(DipObstacle.Kind.READER_UNKNOWN));
        DescribedDocument described = described(aip);
        DocumentXml document = DocumentXml.of(described);
        AuthenticationSheet sheet = sheet(wanted, receiver, described, code);
        if (!document.missing().isEmpty() || !sheet.missing().isEmpty()) {
            LOG.warn(
                    "dip lacks fields={} items={} id={}",
                    document.missing(),
                    sheet.missing(),
                    wanted.dip().id());
            throw new DipObstacle(DipObstacle.Kind.INCOMPLETE);
        }
        MetsXml mets = mets(wanted);
        PackageContents contents = PackageContents.of(
                mets,
                RequestXml.of(wanted.request()),
                document,
                sheets.signed(sheet, wanted, code, copies.address(code)),
                aip.facts());
        try (OutputStream out = Files.newOutputStream(into)) {
            zip(aip, mets.id(), contents, code, out);
        }
        return new Made(aip.code() + "-DIP.zip", "application/zip", aip.facts().pageCount());
    }

    private DescribedDocument described(StoredAip aip) {
        Description description = aip.description();
        return new DescribedDocument(
                aip,
                store.findDossier(aip.address().fonds(), aip.address().dossier())
                        .map(Dossier::description),
                profiles.find(description.profile()).orElseThrow(),
                profiles.find(ProfileId.TT05_2025).orElseThrow());
    }

    private AuthenticationSheet sheet(
            CopiedDocument wanted, Reader receiver, DescribedDocument described, AuthenticityCode code) {
        return new AuthenticationSheet(
                words,
                access.institution(),
                new ElevenItems(words, access.institution(), code.value(), wanted.now())
                        .of(described, receiver, wanted.request(), wanted.dip()),
                copies.address(code));
    }

    private MetsXml mets(CopiedDocument wanted) {
        return new MetsXml(
                "uuid-" + wanted.dip().id().toString().toUpperCase(Locale.ROOT),
                "Kho lưu trữ số",
                version,
                access.institution(),
                wanted.aip().address().fonds().value(),
                wanted.now());
    }

    /** With the code in the zip's own comment, where it can be found without unpacking. */
    private void zip(StoredAip aip, String root, PackageContents contents, AuthenticityCode code, OutputStream out)
            throws IOException, DipObstacle {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment(code.value());
        for (SmallFile file : contents.small()) {
            zip.putNextEntry(new ZipEntry(root + "/" + file.path()));
            zip.write(file.bytes());
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(root + "/" + contents.data()));
        originals.copy(aip, zip);
        zip.closeEntry();
        zip.finish();
    }
}
