package vn.kholuutru.core.adapter.signing;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampToken;
import vn.kholuutru.core.model.integrity.Checksum;

/** The words of RFC 3161 for what the archive stamps. */
final class TimeStampImprints {
    private TimeStampImprints() {}

    static ASN1ObjectIdentifier algorithm(Checksum imprint) {
        return switch (imprint.algorithm()) {
            case SHA_256 -> NISTObjectIdentifiers.id_sha256;
            case SHA_512 -> NISTObjectIdentifiers.id_sha512;
        };
    }

    /** DER, because a later stamp is made over exactly these bytes (RFC 4998, 5.2). */
    static byte[] der(TimeStampToken token) throws IOException {
        return token.toCMSSignedData().toASN1Structure().getEncoded(ASN1Encoding.DER);
    }
}
