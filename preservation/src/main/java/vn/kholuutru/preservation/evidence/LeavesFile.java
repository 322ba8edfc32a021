package vn.kholuutru.preservation.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/** {@code leaves-sha512.txt} of a batch: a line for each version, its digest and {@code {phông}/{hồ sơ}/{aip}/vN}. */
final class LeavesFile {
    static final String NAME = "leaves-sha512.txt";

    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{128})  ([^/ ]+)/([^/ ]+)/([0-9a-f-]{36})/v([1-9][0-9]{0,8})");

    private LeavesFile() {}

    static byte[] write(List<EvidenceLeaf> leaves) {
        StringBuilder text = new StringBuilder(leaves.size() * 240);
        for (EvidenceLeaf leaf : leaves) {
            text.append(leaf.digest().hex()).append("  ").append(leaf.version()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when a line is none of ours, or there is none */
    static List<EvidenceLeaf> read(byte[] file) {
        List<EvidenceLeaf> leaves = new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(LeavesFile::leaf)
                .toList();
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a batch without leaves");
        }
        return leaves;
    }

    private static EvidenceLeaf leaf(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a leaf: " + line);
        }
        return new EvidenceLeaf(
                new VersionId(
                        new AipAddress(
                                new FondsCode(matcher.group(2)),
                                new DossierCode(matcher.group(3)),
                                AipId.of(matcher.group(4))),
                        Integer.parseInt(matcher.group(5))),
                new Checksum(DigestAlgorithm.SHA_512, matcher.group(1)));
    }
}
