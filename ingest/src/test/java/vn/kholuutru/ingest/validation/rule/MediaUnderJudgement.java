package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.MediaFacts;
import vn.kholuutru.ingest.validation.DocumentValidator;

/** A delivered file that is no PDF, with its record or without, judged by every rule. */
record MediaUnderJudgement(
        String path,
        FileFormat format,
        Optional<MediaFacts> facts,
        List<Obstacle> obstacles,
        Optional<Description> description) {

    static MediaUnderJudgement file(String path, FileFormat format, MediaFacts facts) {
        return new MediaUnderJudgement(path, format, Optional.of(facts), List.of(), Optional.empty());
    }

    MediaUnderJudgement obstacle(String fault, String detail) {
        return new MediaUnderJudgement(path, format, facts, List.of(new Obstacle(fault, detail)), description);
    }

    MediaUnderJudgement describedAs(RecordKind kind, String field, String value) {
        Description record =
                new Description(ProfileId.TT05_2025, kind, Map.of(new FieldCode(field), List.of(value)), true);
        return new MediaUnderJudgement(path, format, facts, obstacles, Optional.of(record));
    }

    List<Finding> findings() {
        DeliveredDocument document = new DeliveredDocument(
                path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                description,
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        Inspection inspection = new Inspection(
                1000,
                Checksum.of(DigestAlgorithm.SHA_256, new byte[32]),
                Checksum.of(DigestAlgorithm.SHA_512, new byte[64]),
                format.mediaType(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                obstacles,
                List.of(),
                List.of(),
                facts);
        return DocumentValidator.standard()
                .validate(document, inspection, Agreement.standard(ProfileId.TT05_2025, false))
                .findings();
    }

    List<String> faults() {
        return findings().stream().map(Finding::fault).toList();
    }
}
