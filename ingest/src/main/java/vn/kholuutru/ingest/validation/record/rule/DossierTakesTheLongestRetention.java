package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Certainty;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.LegalText;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/**
 * A hồ sơ is kept as long as the longest-kept of its tài liệu (Luật Lưu trữ, Điều 15.4). A secret tài liệu is not asked,
 * since it would be quoted.
 */
public final class DossierTakesTheLongestRetention implements DossierRule {
    private static final Fault RETENTION_NOT_LONGEST = Fault.of(
                    "RETENTION_NOT_LONGEST",
                    "DossierTakesTheLongestRetention",
                    Severity.WARNING,
                    new Clause(LegalText.ARCHIVES_LAW, "Điều 15.4", Certainty.SECONDARY),
                    "RecordCheckTest#pointsOutADossierKeptShorterThanADocumentOfIt")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(RETENTION_NOT_LONGEST);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        Optional<Value> own = dossier.record().value("maintenance");
        OptionalInt years =
                own.map(Value::text).map(DossierTakesTheLongestRetention::years).orElse(OptionalInt.empty());
        if (years.isEmpty()) {
            return List.of();
        }
        ItemRecord longest = null;
        int most = years.getAsInt();
        for (ItemRecord item : dossier.items()) {
            OptionalInt kept = Optional.of(item)
                    .filter(each -> !each.secret())
                    .flatMap(each -> each.record().value("maintenance"))
                    .map(Value::text)
                    .map(DossierTakesTheLongestRetention::years)
                    .orElse(OptionalInt.empty());
            if (kept.isPresent() && kept.getAsInt() > most) {
                most = kept.getAsInt();
                longest = item;
            }
        }
        if (longest == null) {
            return List.of();
        }
        Value document = longest.record().value("maintenance").orElseThrow();
        return List.of(circumstances
                .agreement()
                .judge(
                        RETENTION_NOT_LONGEST,
                        own.get().place(),
                        dossier.record().words("maintenance", own.get().text()),
                        longest.record().words("maintenance", document.text()),
                        longest.delivered().path()));
    }

    /** How long a code of the list is; permanent is longest, "other" and words of one's own say nothing. */
    private static OptionalInt years(String code) {
        return switch (code) {
            case "01" -> OptionalInt.of(Integer.MAX_VALUE);
            case "02" -> OptionalInt.of(70);
            case "03" -> OptionalInt.of(50);
            case "04" -> OptionalInt.of(30);
            case "05" -> OptionalInt.of(20);
            case "06" -> OptionalInt.of(10);
            default -> OptionalInt.empty();
        };
    }
}
