package vn.kholuutru.preservation.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;

/** Evidence records in their standard form (RFC 4998, ASN.1, DER), so that other programs can judge them. */
final class EvidenceRecords {
    private static final AlgorithmIdentifier SHA_512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);

    private EvidenceRecords() {}

    /** One chain: the first time stamp with the way through the tree, then its renewals (RFC 4998, 5.2). */
    static byte[] write(EvidencePath path) {
        List<PartialHashtree> way = new ArrayList<>();
        way.add(new PartialHashtree(sorted(path.manifest(), path.signature())));
        path.siblings().forEach(sibling -> way.add(new PartialHashtree(sibling.bytes())));
        try {
            List<ArchiveTimeStamp> stamps = new ArrayList<>();
            for (byte[] token : path.tokens()) {
                ContentInfo content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(token));
                stamps.add(
                        stamps.isEmpty()
                                ? new ArchiveTimeStamp(SHA_512, way.toArray(PartialHashtree[]::new), content)
                                : new ArchiveTimeStamp(content));
            }
            ArchiveTimeStampSequence sequence =
                    new ArchiveTimeStampSequence(new ArchiveTimeStampChain(stamps.toArray(ArchiveTimeStamp[]::new)));
            return new EvidenceRecord(new AlgorithmIdentifier[] {SHA_512}, null, null, sequence)
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException when it is no record, or one of another kind
     */
    static ReadRecord read(byte[] record) {
        try {
            ArchiveTimeStampChain[] chains = EvidenceRecord.getInstance(ASN1Primitive.fromByteArray(record))
                    .getArchiveTimeStampSequence()
                    .getArchiveTimeStampChains();
            if (chains.length != 1) {
                throw new IllegalArgumentException("a record whose hash tree was renewed");
            }
            ArchiveTimeStamp[] stamps = chains[0].getArchiveTimestamps();
            PartialHashtree[] way = stamps[0].getReducedHashTree();
            if (way == null || way.length == 0) {
                throw new IllegalArgumentException("a record without a hash tree");
            }
            List<List<Checksum>> groups = new ArrayList<>();
            for (PartialHashtree part : way) {
                groups.add(Arrays.stream(part.getValues())
                        .map(value -> Checksum.of(DigestAlgorithm.SHA_512, value))
                        .toList());
            }
            List<byte[]> tokens = new ArrayList<>();
            for (ArchiveTimeStamp stamp : stamps) {
                tokens.add(stamp.getTimeStamp().getEncoded(ASN1Encoding.DER));
            }
            return new ReadRecord(groups, tokens);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not ASN.1", malformed);
        }
    }

    /**
     * @param groups the digests to be put together at each step, from the documents up
     * @param tokens the time stamps, the first one first
     */
    record ReadRecord(List<List<Checksum>> groups, List<byte[]> tokens) {}

    private static byte[][] sorted(Checksum one, Checksum other) {
        byte[][] both = {one.bytes(), other.bytes()};
        Arrays.sort(both, Arrays::compareUnsigned);
        return both;
    }
}
