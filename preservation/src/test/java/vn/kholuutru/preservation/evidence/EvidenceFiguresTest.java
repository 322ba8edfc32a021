package vn.kholuutru.preservation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.signing.TimeStampTokenVerifier;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.preservation.evidence.EvidenceCheck.Judgement;

/** Prints the figures of docs/evidence.md. */
@Tag("drill")
class EvidenceFiguresTest {
    @TempDir
    Path folder;

    @Test
    void whatTreesAndRecordsCost() {
        TimeStampAuthority authority = new TrialTimeStampAuthority(folder, Clock.systemUTC());
        EvidenceCheck check = new EvidenceCheck(new TimeStampTokenVerifier(), List.of());
        List<Checksum> million = IntStream.range(0, 1_000_000)
                .mapToObj(number -> digest("leaf " + number))
                .toList();
        HashTree.over(million.subList(0, 10_000));
        timed("tree over 1,000,000 leaves", () -> HashTree.over(million));

        DossierCode dossier = new DossierCode("H49.64.2012.01.0001");
        List<EvidenceLeaf> leaves = million.subList(0, 4096).stream()
                .map(leaf -> new EvidenceLeaf(
                        new VersionId(new AipAddress(new FondsCode("H49.64"), dossier, AipId.random()), 1), leaf))
                .toList();
        byte[] file = LeavesFile.write(leaves);
        System.out.println("list of 4,096 leaves: " + file.length + " bytes");
        HashTree tree = HashTree.over(million.subList(0, 4096));
        byte[] token = authority.stamp(tree.root());
        System.out.println("time stamp: " + token.length + " bytes");
        timed("100 trial time stamps", () -> {
            for (int number = 0; number < 100; number++) {
                authority.stamp(tree.root());
            }
        });
        EvidencePath path = new EvidencePath(digest("m"), digest("s"), tree.path(17), List.of(token));
        System.out.println("evidence record: " + EvidenceRecords.write(path).length + " bytes");
        timed("100 records made from the list and judged", () -> {
            for (int number = 0; number < 100; number++) {
                List<EvidenceLeaf> read = LeavesFile.read(file);
                HashTree again =
                        HashTree.over(read.stream().map(EvidenceLeaf::digest).toList());
                assertThat(check.ofTokens(again.root(), List.of(token))).isInstanceOf(Judgement.Proven.class);
            }
        });
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static Checksum digest(String text) {
        return Digests.sha512(text.getBytes(StandardCharsets.UTF_8));
    }
}
