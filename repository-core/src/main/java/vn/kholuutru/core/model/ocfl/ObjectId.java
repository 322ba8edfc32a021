package vn.kholuutru.core.model.ocfl;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/**
 * The id of an OCFL object (OCFL 1.1, 3.5) as Fedora gives it: {@code info:fedora/{phông}}, {@code …/{hồ sơ}}, {@code
 * …/{aip}}. Phông and hồ sơ are objects of their own beside those of the AIPs.
 */
public record ObjectId(String value) implements Comparable<ObjectId> {
    /** The store's own root, which holds no record of ours. */
    public static final String ROOT = "info:fedora";

    private static final String PREFIX = ROOT + "/";

    public ObjectId {
        if (!value.startsWith(PREFIX) || value.length() == PREFIX.length()) {
            throw new IllegalArgumentException("not the id of an object in the store: " + value);
        }
    }

    public static ObjectId of(FondsCode fonds) {
        return new ObjectId(PREFIX + fonds);
    }

    public static ObjectId of(FondsCode fonds, DossierCode dossier) {
        return new ObjectId(PREFIX + fonds + "/" + dossier);
    }

    public static ObjectId of(AipAddress address) {
        return new ObjectId(PREFIX + address.fonds() + "/" + address.dossier() + "/" + address.aip());
    }

    /** The AIP whose object this is; empty for phông, hồ sơ and what is neither. */
    public Optional<AipAddress> aip() {
        String[] parts = parts();
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AipAddress(new FondsCode(parts[0]), new DossierCode(parts[1]), AipId.of(parts[2])));
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }

    /** The phông the object is, or belongs to; empty for what is no record, such as Fedora's own root. */
    public Optional<FondsCode> fonds() {
        try {
            return Optional.of(new FondsCode(parts()[0]));
        } catch (IllegalArgumentException noRecord) {
            return Optional.empty();
        }
    }

    public boolean isFonds() {
        return fonds().isPresent() && parts().length == 1;
    }

    /** True for what lies in a phông and has the form of a hồ sơ's code. */
    public boolean isDossier() {
        if (fonds().isEmpty() || parts().length != 2) {
            return false;
        }
        try {
            return !new DossierCode(parts()[1]).value().isEmpty();
        } catch (IllegalArgumentException somethingElse) {
            return false;
        }
    }

    /** Where the object lies on every storage: extension 0004 of OCFL with Fedora's setting (SHA-256, three triples). */
    public ObjectFolder folder() {
        String digest = Checksum.of(
                        DigestAlgorithm.SHA_256,
                        Digests.start(DigestAlgorithm.SHA_256).digest(value.getBytes(StandardCharsets.UTF_8)))
                .hex();
        return ObjectFolder.named(digest);
    }

    @Override
    public int compareTo(ObjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private String[] parts() {
        return value.substring(PREFIX.length()).split("/", -1);
    }
}
