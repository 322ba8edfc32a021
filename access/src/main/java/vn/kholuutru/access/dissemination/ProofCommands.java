package vn.kholuutru.access.dissemination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.integrity.Manifest;

/**
 * The commands by which anybody checks a document without this software, in a folder where {@link ProofPackage} was
 * unpacked: those of docs/verify-by-hand.md.
 *
 * @param version the latest
 * @param withContent false when the files themselves are not in the package, so that only the rest can be checked
 * @param timeStamps how many there are of the latest version; none as long as it waits for the first, or when nobody is known
 *     whose time stamps are to be trusted
 * @param withAnchors false when the archive knows no authority, so that nobody vouches for the signer
 */
public record ProofCommands(String name, int version, boolean withContent, boolean withAnchors, int timeStamps) {
    static final String ANCHORS = "trust-anchors.pem";
    static final String TIME_STAMP_ANCHORS = "tsa-trust-anchors.pem";

    /** One after the other, in the order of the page. */
    public List<String> all() {
        return Stream.concat(Stream.of(unpack(), checksums(), signature()), timeStamp().stream())
                .toList();
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

    /** The time stamp is over what the digests of manifest and signature and those of the path come to, added one by one. */
    public Optional<String> timeStamp() {
        if (timeStamps == 0) {
            return Optional.empty();
        }
        StringBuilder commands =
                new StringBuilder("h=$(sha512sum < " + Manifest.NAME + " | cut -c1-128); for n in $(sha512sum < "
                        + Manifest.NAME + ".p7s | cut -c1-128) $(cat " + Evidence.Files.PATH
                        + "); do h=$(printf '%s\\n' $h $n | LC_ALL=C sort | tr -d '\\n' | tr a-f A-F | basenc -d --base16"
                        + " | sha512sum | cut -c1-128); done; openssl ts -verify -digest $h");
        for (int number = 1; number <= timeStamps; number++) {
            if (number > 1) {
                commands.append(" && openssl ts -verify -data ").append(Evidence.Files.timeStamp(number - 1));
            }
            commands.append(" -token_in -in ")
                    .append(Evidence.Files.timeStamp(number))
                    .append(" -CAfile ../../")
                    .append(TIME_STAMP_ANCHORS);
        }
        return Optional.of(commands.toString());
    }
}
