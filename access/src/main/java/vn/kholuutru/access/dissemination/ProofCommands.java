package vn.kholuutru.access.dissemination;

import java.util.List;
import vn.kholuutru.core.model.integrity.Manifest;

/**
 * The commands by which anybody checks a document without this software, in a folder where {@link ProofPackage} was
 * unpacked: those of docs/verify-by-hand.md.
 *
 * @param version the latest
 * @param withContent false when the files themselves are not in the package, so that only the rest can be checked
 * @param withAnchors false when the archive knows no authority, so that nobody vouches for the signer
 */
public record ProofCommands(String name, int version, boolean withContent, boolean withAnchors) {
    static final String ANCHORS = "trust-anchors.pem";

    /** One after the other, in the order of the page. */
    public List<String> all() {
        return List.of(unpack(), checksums(), signature());
    }

    public String unpack() {
        return "unzip " + name + ".zip && cd " + name + "/v" + version + "/content";
    }

    public String checksums() {
        return "sha512sum -c " + (withContent ? "" : "--ignore-missing ") + Manifest.NAME;
    }

    public String signature() {
        return "openssl cms -verify -binary -inform DER -in " + Manifest.NAME + ".p7s -content " + Manifest.NAME
                + (withAnchors ? " -CAfile ../../" + ANCHORS + " -purpose any" : " -noverify") + " -out /dev/null";
    }
}
