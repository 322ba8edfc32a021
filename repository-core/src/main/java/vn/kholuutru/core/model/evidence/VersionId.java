package vn.kholuutru.core.model.evidence;

import vn.kholuutru.core.model.oais.AipAddress;

/**
 * One version of an AIP.
 *
 * @param number from 1
 */
public record VersionId(AipAddress aip, int number) {
    public VersionId {
        if (number < 1) {
            throw new IllegalArgumentException("version: " + number);
        }
    }

    /** {@code {phông}/{hồ sơ}/{aip}/vN}. */
    @Override
    public String toString() {
        return aip.fonds() + "/" + aip.dossier() + "/" + aip.aip() + "/v" + number;
    }
}
