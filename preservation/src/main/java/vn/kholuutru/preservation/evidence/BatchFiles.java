package vn.kholuutru.preservation.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.port.ManifestSigner;

/** What a version of a batch's object holds: with a signed manifest as an AIP's, so that it is checked as one. */
final class BatchFiles {
    private final ManifestSigner signer;

    BatchFiles(ManifestSigner signer) {
        this.signer = signer;
    }

    SortedMap<String, byte[]> first(List<EvidenceLeaf> leaves, byte[] token) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(LeavesFile.NAME, LeavesFile.write(leaves));
        files.put(Evidence.Files.timeStamp(1), token);
        return signed(files, Optional.empty());
    }

    SortedMap<String, byte[]> renewed(StoredBatch batch, byte[] token) {
        int version = batch.tokens().size();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(Evidence.Files.timeStamp(version + 1), token);
        return signed(
                files, Optional.of(Manifest.Entry.earlier(Digests.sha512(batch.manifest()), version, Manifest.NAME)));
    }

    private SortedMap<String, byte[]> signed(SortedMap<String, byte[]> files, Optional<Manifest.Entry> previous) {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            entries.add(new Manifest.Entry(Digests.sha512(file.getValue()), file.getKey()));
        }
        previous.ifPresent(entries::add);
        byte[] manifest = new Manifest(entries).toBytes();
        files.put(Manifest.NAME, manifest);
        files.put(Manifest.NAME + ".p7s", signer.sign(manifest));
        return files;
    }
}
