package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.recovery.BackupCatalogue.KeptFile;
import vn.kholuutru.preservation.recovery.BackupCatalogue.Part;

/**
 * A backup of which the signature held and every file of its own is what the catalogue says.
 *
 * @param signer who signed the catalogue, RFC 4514
 * @param trusted when its chain ends at a given anchor
 */
public record OpenBackup(BackupFolder folder, BackupCatalogue catalogue, String signer, boolean trusted) {

    /**
     * @param anchors with none, the signer is told and not held against anything
     * @throws ProblemException with {@code NotFound} for no such backup, {@code Conflict} {@code BACKUP_ALTERED} for one
     *     that is not what was signed, {@code BACKUP_SIGNER_UNKNOWN} when the chain ends elsewhere
     */
    public static OpenBackup open(
            BackupFolder folder, String id, SignatureVerifier signatures, List<X509Certificate> anchors)
            throws IOException {
        Path own = folder.of(id);
        if (!Files.isRegularFile(own.resolve(BackupCatalogue.NAME))
                || !Files.isRegularFile(own.resolve(BackupCatalogue.SIGNATURE))) {
            throw new ProblemException(new Problem.NotFound("backup", id));
        }
        byte[] json = Files.readAllBytes(own.resolve(BackupCatalogue.NAME));
        SignatureState signed =
                signatures.verify(json, Files.readAllBytes(own.resolve(BackupCatalogue.SIGNATURE)), anchors);
        return switch (signed) {
            case SignatureState.Broken(String reason) -> throw altered(id, BackupCatalogue.NAME);
            case SignatureState.Intact intact -> {
                if (!anchors.isEmpty() && !intact.trusted()) {
                    throw new ProblemException(
                            new Problem.Conflict("BACKUP_SIGNER_UNKNOWN", List.of(id, intact.signer())));
                }
                OpenBackup backup = new OpenBackup(folder, CatalogueJson.read(json), intact.signer(), intact.trusted());
                backup.requireWhole(own);
                yield backup;
            }
        };
    }

    /** The rows of a table as COPY wrote them; the caller closes the stream. */
    InputStream rows(String table) throws IOException {
        return new GZIPInputStream(Files.newInputStream(part(TakeBackup.TABLES + table + TakeBackup.ROWS)), 1 << 16);
    }

    public boolean hasSettings() {
        return catalogue.parts().stream().anyMatch(part -> part.path().equals(TakeBackup.SETTINGS));
    }

    Path part(String path) {
        return folder.of(catalogue.id()).resolve(path);
    }

    private void requireWhole(Path own) throws IOException {
        for (Part part : catalogue.parts()) {
            Path file = own.resolve(part.path()).normalize();
            if (!file.startsWith(own)
                    || !Files.isRegularFile(file)
                    || !Digests.ofFile(DigestAlgorithm.SHA_512, file).hex().equals(part.sha512())) {
                throw altered(catalogue.id(), part.path());
            }
        }
        SharedFiles shared = new SharedFiles(folder.files());
        for (KeptFile file : catalogue.files()) {
            if (!SharedFiles.belongs(file.path()) || !shared.holds(file)) {
                throw altered(catalogue.id(), file.path());
            }
        }
    }

    private static ProblemException altered(String id, String path) {
        return new ProblemException(new Problem.Conflict("BACKUP_ALTERED", List.of(id, path)));
    }
}
