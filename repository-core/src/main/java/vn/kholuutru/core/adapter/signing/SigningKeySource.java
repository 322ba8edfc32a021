package vn.kholuutru.core.adapter.signing;

import java.nio.file.Path;
import java.util.Optional;

/** Where the archive's signing key comes from. What these records print never holds a password or PIN. */
public sealed interface SigningKeySource {
    /**
     * A key of the archive's own making, for trial only; made at the first start.
     *
     * @param folder the data folder: {@code secrets/} with the key and {@code trial-ca.pem} are kept there
     */
    record TrialKey(Path folder) implements SigningKeySource {}

    /**
     * A PKCS#12 file as certification authorities hand it out.
     *
     * @param alias which key, when the file holds several
     */
    record Pkcs12(Path file, String password, Optional<String> alias) implements SigningKeySource {
        @Override
        public String toString() {
            return "Pkcs12[" + file + "]";
        }
    }

    /**
     * A token or HSM behind a PKCS#11 library; the key never leaves it.
     *
     * @param library the vendor's shared library
     * @param slotListIndex place in the list of slots that hold a token, from 0: slot ids of some tokens change with
     *     every start, the order does not
     * @param alias which key, when the token holds several
     */
    record Pkcs11(Path library, String pin, int slotListIndex, Optional<String> alias) implements SigningKeySource {
        @Override
        public String toString() {
            return "Pkcs11[" + library + ", slotListIndex=" + slotListIndex + "]";
        }
    }
}
