package vn.kholuutru.core.model.copy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * That an object lay whole on a target: every file was read back from it and had the digest of the inventory.
 *
 * @param head the latest version copied
 * @param inventory SHA-512 of the root inventory on the target
 * @param verifiedAt when the last file had been read back, by the archive's clock, in milliseconds
 * @param signature the archive's detached CAdES signature over {@link #statement}
 */
public record CopyReceipt(
        ObjectId object,
        TargetId target,
        int head,
        Checksum inventory,
        int files,
        long bytes,
        Instant verifiedAt,
        byte[] signature) {
    public CopyReceipt {
        if (head < 1 || files < 1 || bytes < 1) {
            throw new IllegalArgumentException("an object has at least one version, file and byte: " + object);
        }
        if (!verifiedAt.equals(verifiedAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("a signed moment is kept in milliseconds: " + verifiedAt);
        }
    }

    /** True when this is what the object is now, so that the receipt still counts. */
    public boolean isOf(KeptObject now) {
        return object.equals(now.id()) && head == now.head() && inventory.equals(now.inventory());
    }

    /** What is signed: one line for each fact, UTF-8. */
    public static byte[] statement(
            ObjectId object, TargetId target, int head, Checksum inventory, int files, long bytes, Instant verifiedAt) {
        return String.join(
                        "\n",
                        "object " + object,
                        "target " + target,
                        "head v" + head,
                        "inventory sha512:" + inventory.hex(),
                        "files " + files,
                        "bytes " + bytes,
                        "verified " + verifiedAt,
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] statement() {
        return statement(object, target, head, inventory, files, bytes, verifiedAt);
    }
}
