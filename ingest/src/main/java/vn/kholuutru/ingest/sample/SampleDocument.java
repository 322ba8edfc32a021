package vn.kholuutru.ingest.sample;

import java.time.LocalDate;

/**
 * One invented document.
 *
 * @param ordinal within the hồ sơ, from 1
 * @param matter what it is about, without capital
 * @param seed of everything random in its text and scan
 */
record SampleDocument(
        SampleFonds fonds,
        String dossierCode,
        int ordinal,
        DocumentType type,
        int number,
        LocalDate issued,
        String topic,
        String matter,
        String place,
        String signer,
        int pages,
        long seed) {

    String code() {
        return String.format("%s.%07d", dossierCode, ordinal);
    }

    String path() {
        return fonds.code() + "/" + dossierCode + "/" + code() + ".pdf";
    }

    String notation() {
        return type.notation(fonds.sign());
    }

    /** Trích yếu. */
    String subject() {
        return "Về việc " + matter + " tại " + place + " năm " + issued.getYear();
    }
}
