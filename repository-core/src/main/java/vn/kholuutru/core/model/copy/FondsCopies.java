package vn.kholuutru.core.model.copy;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FondsCode;

/**
 * How far the objects of one phông are copied.
 *
 * @param fonds empty for objects that belong to none
 * @param objects of the phông: itself, its hồ sơ, its AIPs
 * @param covered those whose latest version has enough independent copies
 * @param overdue those that have not, though they were stored before copying had to be done
 * @param oldest when the receipt that is oldest was given; empty without receipts
 */
public record FondsCopies(
        Optional<FondsCode> fonds, long objects, long bytes, long covered, long overdue, Optional<Instant> oldest) {
    /** Objects whose latest version has too few independent copies. */
    public long gaps() {
        return objects - covered;
    }
}
