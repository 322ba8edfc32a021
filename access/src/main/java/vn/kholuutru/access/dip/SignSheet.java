package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.dip.certificate.AuthenticityCode;
import vn.kholuutru.access.dip.copy.AddedSheet;
import vn.kholuutru.access.dip.copy.CopyFace;
import vn.kholuutru.access.dip.copy.SignPdf;
import vn.kholuutru.access.dip.copy.WriteCopy;
import vn.kholuutru.core.port.CopySigner;

/** Signs a sheet of the archive's own, which goes with a package: a PDF/A-2b of one page, small enough to be held. */
@Singleton
public class SignSheet {
    private final WriteCopy sheets;
    private final SignPdf signing;
    private final DipFolder folder;
    private final AccessConfiguration access;

    public SignSheet(WriteCopy sheets, CopySigner signer, DipFolder folder, AccessConfiguration access) {
        this.sheets = sheets;
        this.signing = new SignPdf(signer);
        this.folder = folder;
        this.access = access;
    }

    /** @param contact where what it goes with can be confirmed */
    byte[] signed(AddedSheet sheet, CopiedDocument wanted, AuthenticityCode code, String contact) throws IOException {
        Path prepared = folder.unfinished(wanted.dip().id());
        Path signed = folder.unfinished(wanted.dip().id());
        try {
            CopyFace face = new CopyFace(access.institution(), access.institution());
            sheets.sheetToBeSigned(sheet, face, code.value(), prepared);
            try (OutputStream out = Files.newOutputStream(signed)) {
                signing.sign(prepared, face.institution(), contact, wanted.now(), out);
            }
            return Files.readAllBytes(signed);
        } finally {
            Files.deleteIfExists(prepared);
            Files.deleteIfExists(signed);
        }
    }
}
