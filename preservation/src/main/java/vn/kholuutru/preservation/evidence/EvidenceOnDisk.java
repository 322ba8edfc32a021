package vn.kholuutru.preservation.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.preservation.evidence.EvidenceCheck.Judgement;
import vn.kholuutru.preservation.fixity.Discrepancy;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/**
 * What the evidence on a disk says of the packages beside it, without any engine: evidence records in exported packages, and
 * the batches of a whole store. Keeps what is wrong, and counts the rest.
 */
public final class EvidenceOnDisk {
    private final EvidenceCheck check;
    private final boolean trustedOnly;
    private final Map<Path, Discrepancy> wrong = new HashMap<>();
    private final List<Path> gone = new ArrayList<>();
    private long proven;

    /** @param trustedOnly when trust anchors were given */
    public EvidenceOnDisk(EvidenceCheck check, boolean trustedOnly) {
        this.check = check;
        this.trustedOnly = trustedOnly;
    }

    /** Reads what evidence there is in folders of package versions. */
    public void read(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            if (Files.isRegularFile(folder.resolve(Evidence.Files.RECORD))) {
                readRecord(folder);
            }
            if (Files.isRegularFile(folder.resolve(LeavesFile.NAME))) {
                readBatch(folder);
            }
        }
    }

    /** What is wrong with a package version by its evidence. */
    public Optional<Discrepancy> against(Path folder) {
        return Optional.ofNullable(wrong.get(folder.toAbsolutePath().normalize()));
    }

    /** Versions that were time-stamped and are no longer there. */
    public List<Path> gone() {
        return List.copyOf(gone);
    }

    /** How many versions are those that were time-stamped. */
    public long proven() {
        return proven;
    }

    private void readRecord(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.NAME);
        Path signature = folder.resolve(Manifest.NAME + ".p7s");
        if (!Files.isRegularFile(manifest) || !Files.isRegularFile(signature)) {
            return;
        }
        Judgement judgement = check.ofRecord(
                Files.readAllBytes(folder.resolve(Evidence.Files.RECORD)), sha512(manifest), sha512(signature));
        if (holds(judgement, folder, Evidence.Files.RECORD)) {
            proven++;
        }
    }

    private void readBatch(Path first) throws IOException {
        Path object = first.resolve("../..").toAbsolutePath().normalize();
        List<EvidenceLeaf> leaves;
        try {
            leaves = LeavesFile.read(Files.readAllBytes(first.resolve(LeavesFile.NAME)));
        } catch (IllegalArgumentException damaged) {
            note(first, Kind.EVIDENCE_CONTRADICTS, LeavesFile.NAME, String.valueOf(damaged.getMessage()));
            return;
        }
        Checksum root = HashTree.over(leaves.stream().map(EvidenceLeaf::digest).toList())
                .root();
        List<byte[]> tokens = tokens(object);
        if (tokens.isEmpty()) {
            note(first, Kind.EVIDENCE_CONTRADICTS, Evidence.Files.timeStamp(1), "");
        } else if (holds(check.ofTokens(root, tokens), first, Evidence.Files.timeStamp(tokens.size()))) {
            storageRoot(object).ifPresent(storage -> leaves.forEach(leaf -> compare(storage, leaf)));
        }
    }

    /** Version N of a batch holds its N-th time stamp. */
    private static List<byte[]> tokens(Path object) throws IOException {
        List<byte[]> tokens = new ArrayList<>();
        Path token = object.resolve("v1/content").resolve(Evidence.Files.timeStamp(1));
        while (Files.isRegularFile(token)) {
            tokens.add(Files.readAllBytes(token));
            int next = tokens.size() + 1;
            token = object.resolve("v" + next + "/content").resolve(Evidence.Files.timeStamp(next));
        }
        return tokens;
    }

    private boolean holds(Judgement judgement, Path folder, String file) {
        return switch (judgement) {
            case Judgement.Disproven disproven -> {
                note(folder, Kind.EVIDENCE_CONTRADICTS, file, disproven.reason());
                yield false;
            }
            case Judgement.Proven given -> {
                if (trustedOnly && !given.trusted()) {
                    note(folder, Kind.TIME_STAMP_NOT_TRUSTED, file, given.authority());
                }
                yield given.trusted() || !trustedOnly;
            }
        };
    }

    private void compare(Path storage, EvidenceLeaf leaf) {
        Path object = storage.resolve(ObjectId.of(leaf.version().aip()).folder().path());
        Path folder = object.resolve("v" + leaf.version().number() + "/content");
        Path manifest = folder.resolve(Manifest.NAME);
        Path signature = folder.resolve(Manifest.NAME + ".p7s");
        if (!Files.isDirectory(folder)) {
            gone.add(folder);
        } else if (!Files.isRegularFile(manifest) || !Files.isRegularFile(signature)) {
            note(folder, Kind.EVIDENCE_CONTRADICTS, Manifest.NAME, "");
        } else if (HashTree.node(sha512(manifest), sha512(signature)).equals(leaf.digest())) {
            proven++;
        } else {
            note(folder, Kind.EVIDENCE_CONTRADICTS, Manifest.NAME, "");
        }
    }

    /** The storage root an object lies in; empty when it was taken out of one. */
    private static Optional<Path> storageRoot(Path object) {
        Path name = object.getFileName();
        if (name == null || !ObjectFolder.isName(name.toString())) {
            return Optional.empty();
        }
        return Optional.of(object.resolve("../../../..").normalize());
    }

    private void note(Path folder, Kind kind, String path, String detail) {
        wrong.put(folder.toAbsolutePath().normalize(), new Discrepancy(kind, path, detail));
    }

    private static Checksum sha512(Path file) {
        try {
            return Digests.ofFile(DigestAlgorithm.SHA_512, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
