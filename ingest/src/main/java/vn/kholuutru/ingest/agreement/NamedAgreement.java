package vn.kholuutru.ingest.agreement;

import vn.kholuutru.core.model.oais.AgreementCode;

/**
 * Which agreement a delivery is judged by.
 *
 * @param version as the register counts, 0 for one read from a file
 */
public record NamedAgreement(AgreementCode code, String producer, int version) {}
