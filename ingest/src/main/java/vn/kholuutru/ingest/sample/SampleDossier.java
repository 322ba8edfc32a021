package vn.kholuutru.ingest.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A hồ sơ of the sample with its documents in order. */
record SampleDossier(SampleFonds fonds, String code, int year, String topic, List<SampleDocument> documents) {
    SampleDossier {
        documents = List.copyOf(documents);
    }

    String title() {
        return "Hồ sơ về công tác " + topic + " năm " + year + " của " + fonds.agency();
    }

    LocalDate start() {
        return documents.stream()
                .map(SampleDocument::issued)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.of(year, 1, 1));
    }

    LocalDate end() {
        return documents.stream()
                .map(SampleDocument::issued)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(year, 12, 31));
    }

    int pages() {
        return documents.stream().mapToInt(SampleDocument::pages).sum();
    }

    String folder() {
        return fonds.code() + "/" + code;
    }
}
