package vn.kholuutru.preservation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.adapter.signing.TimeStampTokenVerifier;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.preservation.fixity.Discrepancy;
import vn.kholuutru.preservation.fixity.PackageFolders;
import vn.kholuutru.preservation.fixity.TrustAnchors;

class EvidenceOnDiskTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    @TempDir
    Path data;

    private final BatchId batch = BatchId.openedAt(NOON);
    private ManifestSigner signer;
    private TimeStampAuthority authority;
    private StoredVersions versions;
    private AipAddress first;
    private AipAddress second;

    @BeforeEach
    void aStoreWithABatchOverThreeVersions() {
        signer = new CadesManifestSigner(new SigningKeySource.TrialKey(data), Clock.systemUTC());
        authority = new TrialTimeStampAuthority(data, Clock.systemUTC());
        versions = new StoredVersions(data.resolve("ocfl-root"), signer);
        first = versions.store(NOON);
        second = versions.store(NOON);
        versions.addVersion(second, NOON);
        stamp(List.of(leaf(first, 1), leaf(second, 1), leaf(second, 2)));
    }

    @Test
    void countsTheVersionsThatAreThoseThatWereTimeStamped() throws IOException {
        EvidenceOnDisk evidence = read();

        assertThat(evidence.proven()).isEqualTo(3);
        assertThat(evidence.gone()).isEmpty();
        assertThat(PackageFolders.below(data))
                .noneMatch(folder -> evidence.against(folder).isPresent());
    }

    @Test
    void contradictsAVersionThatWasAlteredAndSignedAnewWithTheTrueKey() throws IOException {
        versions.signAnew(first, 1, "<urn:a> <urn:b> \"forged\" .\n".getBytes(StandardCharsets.UTF_8));

        EvidenceOnDisk evidence = read();

        assertThat(evidence.against(versions.folder(first).resolve("v1/content")))
                .map(Discrepancy::kind)
                .contains(Discrepancy.Kind.EVIDENCE_CONTRADICTS);
        assertThat(evidence.proven()).isEqualTo(2);
    }

    @Test
    void missesAnAipThatWasRemovedWithoutATrace() throws IOException {
        try (Stream<Path> all = Files.walk(versions.folder(first))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }

        assertThat(read().gone()).containsExactly(versions.folder(first).resolve("v1/content"));
    }

    @Test
    void contradictsABatchWhoseListWasChanged() throws IOException {
        Path folder = data.resolve("ocfl-root")
                .resolve(batch.object().folder().path())
                .resolve("v1/content");
        List<EvidenceLeaf> forged =
                new ArrayList<>(LeavesFile.read(Files.readAllBytes(folder.resolve(LeavesFile.NAME))));
        forged.removeFirst();
        Files.write(folder.resolve(LeavesFile.NAME), LeavesFile.write(forged));

        assertThat(read().against(folder)).map(Discrepancy::kind).contains(Discrepancy.Kind.EVIDENCE_CONTRADICTS);
        assertThat(read().proven()).isZero();
    }

    @Test
    void doesNotTakeATimeStampOfAnotherAuthority(@TempDir Path elsewhere) throws IOException {
        new TrialTimeStampAuthority(elsewhere, Clock.systemUTC());
        EvidenceOnDisk evidence = new EvidenceOnDisk(
                new EvidenceCheck(
                        new TimeStampTokenVerifier(), TrustAnchors.read(elsewhere.resolve("trial-tsa-ca.pem"))),
                true);

        evidence.read(PackageFolders.below(data));

        assertThat(evidence.proven()).isZero();
        assertThat(PackageFolders.below(data))
                .anyMatch(folder -> evidence.against(folder)
                        .filter(found -> found.kind() == Discrepancy.Kind.TIME_STAMP_NOT_TRUSTED)
                        .isPresent());
    }

    @Test
    void judgesTheRecordInAnExportedPackage() throws IOException {
        Path folder = versions.folder(first).resolve("v1/content");

        Files.write(folder.resolve(Evidence.Files.RECORD), record(first, 1));
        assertThat(read().proven()).isEqualTo(4);

        Files.write(folder.resolve(Evidence.Files.RECORD), record(second, 2));
        assertThat(read().against(folder)).isPresent();
    }

    private byte[] record(AipAddress aip, int version) {
        Checksum manifest = versions.manifest(aip, version);
        Checksum signature = versions.signature(aip, version);
        byte[] token = authority.stamp(HashTree.node(manifest, signature));
        return EvidenceRecords.write(new EvidencePath(manifest, signature, List.of(), List.of(token)));
    }

    private EvidenceOnDisk read() throws IOException {
        EvidenceOnDisk evidence = new EvidenceOnDisk(
                new EvidenceCheck(new TimeStampTokenVerifier(), TrustAnchors.read(data.resolve("trial-tsa-ca.pem"))),
                true);
        evidence.read(PackageFolders.below(data));
        return evidence;
    }

    private EvidenceLeaf leaf(AipAddress aip, int version) {
        return new EvidenceLeaf(
                new VersionId(aip, version),
                HashTree.node(versions.manifest(aip, version), versions.signature(aip, version)));
    }

    private void stamp(List<EvidenceLeaf> leaves) {
        byte[] token = authority.stamp(
                HashTree.over(leaves.stream().map(EvidenceLeaf::digest).toList())
                        .root());
        new BatchFiles(signer)
                .first(leaves, token)
                .forEach((name, bytes) -> versions.storage()
                        .write(
                                batch.object().folder(),
                                new ObjectFile("v1/content/" + name, bytes.length),
                                Digests.sha512(bytes),
                                new ByteArrayInputStream(bytes)));
    }
}
