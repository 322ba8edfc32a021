package vn.kholuutru.ingest.validation.record.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DeliveryRule;
import vn.kholuutru.ingest.validation.record.DescribedRecord;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/** The parts a circular lists under a code are the parts of that code (TT 02/2019, trường 1.1–1.5). */
public final class CodesAreMadeOfTheirParts implements DeliveryRule {
    private static final List<String> OF_DOSSIER = List.of("filecatalog", "filenotation");

    private static final Fault CODE_PART_DIFFERS = Fault.of(
                    "CODE_PART_DIFFERS",
                    "CodesAreMadeOfTheirParts",
                    Severity.WARNING,
                    Clause.OLDER_FIELDS,
                    "RecordCheckTest#pointsOutAPartThatIsNotInTheCode")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(CODE_PART_DIFFERS);
    }

    @Override
    public List<Finding> check(List<DossierRecord> dossiers, Circumstances circumstances) {
        List<Finding> findings = new ArrayList<>();
        for (DossierRecord dossier : dossiers) {
            String code = dossier.dossier().code().value();
            parts(dossier.record(), code, circumstances).forEach(findings::add);
            for (ItemRecord item : dossier.items()) {
                parts(item.record(), code, circumstances)
                        .map(finding -> InFile.of(item, finding))
                        .forEach(findings::add);
                ordinal(item, circumstances)
                        .map(finding -> InFile.of(item, finding))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The parts of mã hồ sơ; a number may stand without its leading zeros. */
    private static Stream<Finding> parts(DescribedRecord record, String code, Circumstances circumstances) {
        return OF_DOSSIER.stream()
                .flatMap(word -> record.value(word).stream())
                .filter(part -> !has(code, part.text()))
                .map(part -> found(part, code, circumstances));
    }

    private static Optional<Finding> ordinal(ItemRecord item, Circumstances circumstances) {
        Optional<Ordinal> ordinal = Ordinal.of(item);
        return item.record()
                .value("docordinal")
                .filter(stated -> stated.text().matches("\\d{1,9}"))
                .filter(stated -> ordinal.filter(inCode -> inCode.number() != Long.parseLong(stated.text()))
                        .isPresent())
                .map(stated ->
                        found(stated, item.delivered().code().orElseThrow().value(), circumstances));
    }

    private static boolean has(String code, String part) {
        return withoutZeros("." + code + ".").contains(withoutZeros("." + part + "."));
    }

    private static String withoutZeros(String text) {
        return text.replaceAll("(?<=\\.)0+(?=\\d)", "");
    }

    private static Finding found(Value part, String code, Circumstances circumstances) {
        return circumstances
                .agreement()
                .judge(
                        CODE_PART_DIFFERS,
                        part.place(),
                        part.label().vi(),
                        part.label().en(),
                        part.text(),
                        code);
    }
}
