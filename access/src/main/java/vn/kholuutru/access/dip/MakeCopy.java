package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.dip.certificate.AuthenticityCode;
import vn.kholuutru.access.dip.certificate.CertificateSheet;
import vn.kholuutru.access.dip.copy.CopyFace;
import vn.kholuutru.access.dip.copy.SignPdf;
import vn.kholuutru.access.dip.copy.UnreadableOriginal;
import vn.kholuutru.access.dip.copy.WriteCopy;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.CopySigner;

/**
 * Makes uncertified and certified copies (Điều 40, 41): a PDF of documents, pictures and, by their PDF/A to be read, office documents.
 * Of a recording an uncertified copy is the file itself, on which the circular asks for no words.
 */
@Singleton
public class MakeCopy {
    private final OriginalFile originals;
    private final WriteCopy copies;
    private final SignPdf signing;
    private final DipFolder folder;
    private final AccessConfiguration access;
    private final URI publicAddress;
    private final MessageFiles words = new MessageFiles("messages/pages");

    public MakeCopy(
            OriginalFile originals,
            WriteCopy copies,
            CopySigner signer,
            DipFolder folder,
            AccessConfiguration access,
            DipConfiguration configuration) {
        this.originals = originals;
        this.copies = copies;
        this.signing = new SignPdf(signer);
        this.folder = folder;
        this.access = access;
        this.publicAddress = configuration.publicAddress();
    }

    /**
     * A file that was made.
     *
     * @param pages 0 when it has none
     */
    record Made(String name, String mediaType, int pages) {}

    Made plain(CopiedDocument wanted, Path into) throws IOException, DipObstacle {
        FileFormat format = format(wanted);
        if (isRecording(format)) {
            if (!wanted.closed().isEmpty()) {
                throw new DipObstacle(DipObstacle.Kind.PAGES_CLOSED);
            }
            originals.fetch(wanted.aip(), into);
            return new Made(wanted.aip().facts().fileName(), format.mediaType(), 0);
        }
        Path original = folder.unfinished(wanted.dip().id());
        try {
            int pages = copies.plain(
                    original, fetch(wanted, format, original), face("dip.copy.words"), wanted.closed(), into);
            return new Made(wanted.aip().code() + "-ban-sao.pdf", FileFormat.PDF.mediaType(), pages);
        } catch (UnreadableOriginal unreadable) {
            throw new DipObstacle(DipObstacle.Kind.UNREADABLE, unreadable);
        } finally {
            Files.deleteIfExists(original);
        }
    }

    Made certified(CopiedDocument wanted, AuthenticityCode code, Path into) throws IOException, DipObstacle {
        FileFormat format = format(wanted);
        if (isRecording(format)) {
            throw new DipObstacle(DipObstacle.Kind.NOT_TO_BE_SIGNED);
        }
        Path original = folder.unfinished(wanted.dip().id());
        Path prepared = folder.unfinished(wanted.dip().id());
        try {
            String mediaType = fetch(wanted, format, original);
            CopyFace face = face("dip.copy.words");
            int pages = copies.toBeSigned(
                    original,
                    mediaType,
                    face,
                    wanted.closed(),
                    count -> sheet(wanted, code, count),
                    code.value(),
                    prepared);
            try (OutputStream out = Files.newOutputStream(into)) {
                signing.sign(prepared, face.institution(), address(code), wanted.now(), out);
            }
            return new Made(wanted.aip().code() + "-ban-sao-xac-thuc.pdf", FileFormat.PDF.mediaType(), pages);
        } catch (UnreadableOriginal unreadable) {
            throw new DipObstacle(DipObstacle.Kind.UNREADABLE, unreadable);
        } finally {
            Files.deleteIfExists(original);
            Files.deleteIfExists(prepared);
        }
    }

    private CertificateSheet sheet(CopiedDocument wanted, AuthenticityCode code, int pages) {
        return new CertificateSheet(
                words,
                access.institution(),
                code,
                wanted.request().number(),
                wanted.aip().code().value(),
                wanted.now().atZone(Vietnam.ZONE).toLocalDate(),
                pages,
                address(code));
    }

    /** Where anybody confirms a copy with this code. */
    String address(AuthenticityCode code) {
        return publicAddress.resolve("xac-thuc/" + code).toString();
    }

    CopyFace face(String key) {
        return new CopyFace(access.institution(), words.say(Language.VIETNAMESE, key));
    }

    /** @return the media type of what was fetched */
    private String fetch(CopiedDocument wanted, FileFormat format, Path into) throws IOException, DipObstacle {
        if (format.kind() == ContentKind.OFFICE) {
            originals.fetchView(wanted.aip(), into);
            return FileFormat.PDF.mediaType();
        }
        originals.fetch(wanted.aip(), into);
        return format.mediaType();
    }

    private static FileFormat format(CopiedDocument wanted) throws DipObstacle {
        return FileFormat.of(wanted.aip().facts().mediaType())
                .orElseThrow(() -> new DipObstacle(DipObstacle.Kind.UNREADABLE));
    }

    private static boolean isRecording(FileFormat format) {
        return format.kind() == ContentKind.SOUND || format.kind() == ContentKind.FILM;
    }
}
