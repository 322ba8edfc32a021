package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.problem.ProblemException;

/** Whoever can write the folder of the backups can put a backup of his own into it. */
class BackupSignerTest {
    private static final Optional<char[]> PASSPHRASE = Optional.of("một câu dài để nhớ".toCharArray());
    private static final CadesSignatureVerifier SIGNATURES = new CadesSignatureVerifier();

    @TempDir
    Path folder;

    private Path data;
    private BackupFolder backups;

    @BeforeEach
    void anArchiveWithATrialKey() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        backups = new BackupFolder(folder.resolve("backups"));
    }

    @Test
    void theSettingsInABackupTellWhoMayHaveSignedIt() throws IOException {
        String id = take(trialKeyOf(data), PASSPHRASE);

        OpenBackup backup = OpenBackup.open(backups, id, SIGNATURES, anchors(id));

        assertThat(backup.trusted()).isTrue();
    }

    @Test
    void aForgedBackupIsRefusedThoughItsSettingsAreTheArchives() throws IOException {
        String id = take(trialKeyOf(data), PASSPHRASE);
        Path catalogue = backups.of(id).resolve(BackupCatalogue.NAME);
        ManifestSigner forger = trialKeyOf(Files.createDirectories(folder.resolve("forger")));
        Files.write(backups.of(id).resolve(BackupCatalogue.SIGNATURE), forger.sign(Files.readAllBytes(catalogue)));

        assertRefused("BACKUP_SIGNER_UNKNOWN", () -> OpenBackup.open(backups, id, SIGNATURES, anchors(id)));
        assertThat(OpenBackup.ofAnySigner(backups, id, SIGNATURES).trusted()).isFalse();
    }

    @Test
    void withoutSettingsSomebodyMustSayWhoMayHaveSignedIt() throws IOException {
        String id = take(trialKeyOf(data), Optional.empty());

        assertRefused("BACKUP_SIGNER_UNJUDGED", () -> OpenBackup.open(backups, id, SIGNATURES, anchors(id)));
    }

    @Test
    void withoutTheKeyNoSettingIsBelieved() throws IOException {
        String id = take(trialKeyOf(data), PASSPHRASE);

        assertRefused("RESTORE_KEY_MISSING", () -> OpenBackup.anchorsInSettings(backups, id, Optional.empty()));
        assertRefused(
                "BACKUP_KEY_WRONG", () -> OpenBackup.anchorsInSettings(backups, id, Optional.of("khác".toCharArray())));
    }

    /** A certificate of a server, or of who stamps times, vouches for no backup. */
    @Test
    void onlyTheCertificatesCountThatSignaturesAreHeldAgainst() throws IOException {
        ManifestSigner signer = trialKeyOf(data);
        Files.move(data.resolve("trial-ca.pem"), data.resolve("own-root.pem"));
        Path other = Files.createDirectories(folder.resolve("other"));
        trialKeyOf(other);
        Files.move(other.resolve("trial-ca.pem"), data.resolve("trial-ca.pem"));
        Files.writeString(
                data.resolve("kho.properties"),
                "kho.signing.pkcs12=/khoa/ky.p12\nkho.signing.trust-anchors=/cho-cu/own-root.pem, /cho-cu/absent.pem\n");
        String id = take(signer, PASSPHRASE);

        List<X509Certificate> anchors = anchors(id);

        assertThat(anchors).hasSize(1);
        assertThat(OpenBackup.open(backups, id, SIGNATURES, anchors).trusted()).isTrue();
    }

    @Test
    void anArchiveWithAKeyOfItsOwnDoesNotTrustItsFormerTrialKey() throws IOException {
        ManifestSigner formerly = trialKeyOf(data);
        Files.writeString(data.resolve("kho.properties"), "kho.signing.pkcs12=/khoa/ky.p12\n");
        String id = take(formerly, PASSPHRASE);

        assertThat(anchors(id)).isEmpty();
    }

    private List<X509Certificate> anchors(String id) throws IOException {
        return OpenBackup.anchorsInSettings(backups, id, PASSPHRASE);
    }

    private String take(ManifestSigner signer, Optional<char[]> passphrase) throws IOException {
        ExampleStorage storage = new ExampleStorage(folder.resolve("root"));
        TakeBackup.Archive archive = new TakeBackup.Archive(
                data, new ExampleDatabase(Map.of()), storage.disk, new FolderObjectStorage(backups.objects()), signer);
        return new TakeBackup(archive, backups, Clock.systemUTC(), "Kho")
                .take(passphrase, done -> {})
                .id();
    }

    private static ManifestSigner trialKeyOf(Path data) {
        return new CadesManifestSigner(new SigningKeySource.TrialKey(data), Clock.systemUTC());
    }

    private static void assertRefused(String code, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
