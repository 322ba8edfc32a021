package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
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
     * @param anchors at one of which the signer's chain must end
     * @throws ProblemException with {@code NotFound} for no such backup, {@code Conflict} {@code BACKUP_ALTERED} for one
     *     that is not what was signed, {@code BACKUP_SIGNER_UNKNOWN} when the chain ends elsewhere,
     *     {@code BACKUP_SIGNER_UNJUDGED} when there is no anchor
     */
    public static OpenBackup open(
            BackupFolder folder, String id, SignatureVerifier signatures, List<X509Certificate> anchors)
            throws IOException {
        requireThere(folder, id);
        if (anchors.isEmpty()) {
            throw new ProblemException(new Problem.Conflict("BACKUP_SIGNER_UNJUDGED", List.of(id)));
        }
        return opened(folder, id, signatures, anchors);
    }

    /** For who knows otherwise where the backup comes from: anybody can have signed it. Refuses as {@link #open} does. */
    public static OpenBackup ofAnySigner(BackupFolder folder, String id, SignatureVerifier signatures)
            throws IOException {
        return opened(folder, id, signatures, List.of());
    }

    /**
     * The certificates that the settings in a backup hold its signer against: a fresh machine has nothing else. Only who
     * has the passphrase can have written them.
     *
     * @return empty when there are no settings in it, or no certificates in them
     * @throws ProblemException with {@code Conflict} {@code RESTORE_KEY_MISSING} or {@code BACKUP_KEY_WRONG}
     */
    public static List<X509Certificate> anchorsInSettings(BackupFolder folder, String id, Optional<char[]> passphrase)
            throws IOException {
        Path settings = folder.of(id).resolve(TakeBackup.SETTINGS);
        if (!Files.isRegularFile(settings)) {
            return List.of();
        }
        if (passphrase.isEmpty()) {
            throw new ProblemException(new Problem.Conflict("RESTORE_KEY_MISSING", List.of()));
        }
        return AnchorsInSettings.of(SealedSettings.read(Files.readAllBytes(settings), passphrase.get()));
    }

    private static OpenBackup opened(
            BackupFolder folder, String id, SignatureVerifier signatures, List<X509Certificate> anchors)
            throws IOException {
        Path own = requireThere(folder, id);
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
                if (!backup.catalogue.id().equals(id)) {
                    throw altered(id, BackupCatalogue.NAME);
                }
                backup.requireWhole(own);
                yield backup;
            }
        };
    }

    private static Path requireThere(BackupFolder folder, String id) {
        Path own = folder.of(id);
        if (!Files.isRegularFile(own.resolve(BackupCatalogue.NAME))
                || !Files.isRegularFile(own.resolve(BackupCatalogue.SIGNATURE))) {
            throw new ProblemException(new Problem.NotFound("backup", id));
        }
        return own;
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
