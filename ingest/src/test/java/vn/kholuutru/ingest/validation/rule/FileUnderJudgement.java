package vn.kholuutru.ingest.validation.rule;

import java.util.ArrayList;
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
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;
import vn.kholuutru.ingest.validation.ValidationRule;

/** A delivered file with good facts; a test changes the one it is about and asks a rule. */
final class FileUnderJudgement {
    private final List<PageFacts> pages = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private Optional<String> flavour = Optional.of("2b");
    private List<String> failures = List.of();
    private OptionalInt statedPages = OptionalInt.empty();
    private Optional<Description> description = Optional.empty();
    private ProfileId profile = ProfileId.TT05_2025;

    static FileUnderJudgement file() {
        return new FileUnderJudgement();
    }

    FileUnderJudgement page(int resolution, Colour colour, String text, boolean damaged) {
        pages.add(new PageFacts(pages.size() + 1, 595, 842, resolution, resolution, colour, text, damaged));
        return this;
    }

    FileUnderJudgement page(int resolution) {
        return page(resolution, Colour.COLOUR, "Nghị quyết", false);
    }

    FileUnderJudgement page(Colour colour) {
        return page(200, colour, "Nghị quyết", false);
    }

    FileUnderJudgement page(String text) {
        return page(200, Colour.COLOUR, text, false);
    }

    FileUnderJudgement obstacle(String fault, String detail) {
        obstacles.add(new Obstacle(fault, detail));
        return this;
    }

    FileUnderJudgement notPdfa(String... clauses) {
        flavour = Optional.empty();
        failures = List.of(clauses);
        return this;
    }

    FileUnderJudgement statedPages(int count) {
        statedPages = OptionalInt.of(count);
        return this;
    }

    FileUnderJudgement described(String field, String value) {
        description = Optional.of(
                new Description(profile, RecordKind.DOCUMENT, Map.of(new FieldCode(field), List.of(value)), true));
        return this;
    }

    FileUnderJudgement under(ProfileId agreed) {
        profile = agreed;
        return this;
    }

    List<Finding> judgedBy(ValidationRule rule) {
        return rule.check(document(), inspection(), Agreement.standard(profile, false));
    }

    DeliveredDocument document() {
        return new DeliveredDocument(
                "tep/01.pdf",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                description,
                statedPages,
                Optional.of(Place.row("VanBan", 7)),
                List.of());
    }

    Inspection inspection() {
        return new Inspection(
                1000,
                Checksum.of(DigestAlgorithm.SHA_256, new byte[32]),
                Checksum.of(DigestAlgorithm.SHA_512, new byte[64]),
                "application/pdf",
                Optional.of("1.7"),
                flavour,
                Optional.of("fmt/477"),
                obstacles,
                failures,
                pages);
    }
}
