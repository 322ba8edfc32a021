package vn.kholuutru.preservation.evidence;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.TimeStampVerifier;
import vn.kholuutru.core.port.TimeStampVerifier.TimeStampState;

/** Judges evidence offline. */
public final class EvidenceCheck {
    private final TimeStampVerifier verifier;
    private final List<X509Certificate> trustAnchors;

    /** @param trustAnchors with none, authorities are not held against anything */
    public EvidenceCheck(TimeStampVerifier verifier, List<X509Certificate> trustAnchors) {
        this.verifier = verifier;
        this.trustAnchors = List.copyOf(trustAnchors);
    }

    /** What was found; there is no third way. */
    public sealed interface Judgement {
        /**
         * @param time since when it is proved: by the first of the trusted time stamps, or of all when none is
         * @param authority who gave the latest one, RFC 4514
         * @param trusted when the chain of the latest time stamp ends at a given anchor
         * @param expires when the latest time stamp must be renewed at the latest
         */
        record Proven(Instant time, String authority, boolean trusted, Instant expires) implements Judgement {}

        /** The evidence is of something else, or is false itself. */
        record Disproven(String reason) implements Judgement {}
    }

    /** Whether an evidence record proves a manifest and its signature. */
    public Judgement ofRecord(byte[] record, Checksum manifest, Checksum signature) {
        EvidenceRecords.ReadRecord read;
        try {
            read = EvidenceRecords.read(record);
        } catch (RuntimeException malformed) {
            // Bouncy Castle answers malformed bytes with runtime exceptions of many kinds
            return new Judgement.Disproven("not an evidence record this program knows: " + malformed.getMessage());
        }
        List<Checksum> documents = read.groups().getFirst();
        if (documents.size() != 2 || !documents.contains(manifest) || !documents.contains(signature)) {
            return new Judgement.Disproven("the evidence record is of another manifest or signature");
        }
        return ofTokens(root(read.groups()), read.tokens());
    }

    Judgement of(EvidencePath path) {
        return ofTokens(path.root(), path.tokens());
    }

    /** Whether the first time stamp is over the root of a tree and each later one over the one before, in its time. */
    Judgement ofTokens(Checksum root, List<byte[]> tokens) {
        Checksum imprint = root;
        List<TimeStampState.Intact> stamps = new ArrayList<>();
        for (byte[] token : tokens) {
            switch (verifier.verify(token, imprint, trustAnchors)) {
                case TimeStampState.Broken broken -> {
                    return new Judgement.Disproven(broken.reason());
                }
                case TimeStampState.Intact stamp -> {
                    if (!stamps.isEmpty() && !inTime(stamps.getLast(), stamp)) {
                        return new Judgement.Disproven("a time stamp was renewed when its certificate had expired");
                    }
                    stamps.add(stamp);
                }
            }
            imprint = Digests.sha512(token);
        }
        TimeStampState.Intact latest = stamps.getLast();
        return new Judgement.Proven(since(stamps), latest.authority(), latest.trusted(), latest.expires());
    }

    /** A time stamp of somebody nobody trusts proves nothing, but a trusted one over it does, from its own time on. */
    private static Instant since(List<TimeStampState.Intact> stamps) {
        if (!stamps.getLast().trusted()) {
            return stamps.getFirst().time();
        }
        int first = stamps.size() - 1;
        while (first > 0 && stamps.get(first - 1).trusted()) {
            first--;
        }
        return stamps.get(first).time();
    }

    private static boolean inTime(TimeStampState.Intact before, TimeStampState.Intact renewal) {
        return !renewal.time().isBefore(before.time()) && !renewal.time().isAfter(before.expires());
    }

    /** RFC 4998, 4.3: the digests of each group and what came before, sorted, put together. */
    private static Checksum root(List<List<Checksum>> groups) {
        Checksum node = together(groups.getFirst());
        for (List<Checksum> group : groups.subList(1, groups.size())) {
            List<Checksum> all = new ArrayList<>(group);
            all.add(node);
            node = together(all);
        }
        return node;
    }

    private static Checksum together(List<Checksum> digests) {
        if (digests.size() == 1) {
            return digests.getFirst();
        }
        MessageDigest sha512 = Digests.start(DigestAlgorithm.SHA_512);
        digests.stream().sorted(Comparator.comparing(Checksum::hex)).forEach(digest -> sha512.update(digest.bytes()));
        return Checksum.of(DigestAlgorithm.SHA_512, sha512.digest());
    }
}
