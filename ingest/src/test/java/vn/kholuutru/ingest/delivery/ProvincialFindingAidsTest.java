package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.ProvincialFindingAids.Layout;
import vn.kholuutru.ingest.delivery.ProvincialFindingAids.Meant;
import vn.kholuutru.ingest.delivery.ProvincialFindingAids.Planted;

/** Mục lục as the offices of a province keep them are read without anybody mapping a column; faults are named at their cell. */
class ProvincialFindingAidsTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyRowIsReadAsItWasMeantAndEveryFaultIsNamedAtItsCell(Layout layout) throws IOException {
        ProvincialFindingAids sheets = new ProvincialFindingAids(folder);
        sheets.write(layout);

        UnderstoodDelivery read = read();

        List<String> wrong = new ArrayList<>();
        sheets.meant.forEach(meant -> difference(meant, read).ifPresent(wrong::add));
        sheets.planted.stream()
                .filter(fault -> !isNamed(fault, read))
                .forEach(fault -> wrong.add("not named: " + fault));
        assertThat(wrong)
                .as("%d of %d rows; %s", wrong.size(), sheets.meant.size(), read.findings())
                .isEmpty();
    }

    @Test
    void aFormThatIsNotUnderstoodIsRefusedByItsReasonAndNoRowIsGuessed() throws IOException {
        new ProvincialFindingAids(folder).writeWithDossiersBetween();

        UnderstoodDelivery read = read();

        assertThat(read.refused()).isTrue();
        assertThat(read.findings()).extracting(Finding::fault).containsExactly("NO_MATCHING_SHEET");
    }

    private UnderstoodDelivery read() throws IOException {
        try (DeliveryReader reader = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES))) {
            return reader.read(folder, Agreement.standard(ProfileId.TT02_2019, false));
        }
    }

    private static Optional<String> difference(Meant meant, UnderstoodDelivery read) {
        Optional<DeliveredDocument> document = read.documents().stream()
                .filter(each -> each.path().equals(meant.file()))
                .findFirst();
        Optional<Description> description = document.flatMap(DeliveredDocument::description);
        if (description.isEmpty()) {
            return Optional.of(meant.file() + " was not read");
        }
        Meant got = new Meant(
                meant.file(),
                document.flatMap(DeliveredDocument::dossier)
                        .map(dossier -> dossier.code().value())
                        .orElse(""),
                document.flatMap(DeliveredDocument::dossier)
                        .flatMap(dossier -> dossier.description().first("Title"))
                        .orElse(""),
                description.flatMap(values -> values.first("Subject")).orElse(""),
                description.flatMap(values -> values.first("IssuedDate")).orElse(""),
                description.flatMap(values -> values.first("OrganName")).orElse(""),
                description.flatMap(values -> values.first("PageAmount")).orElse(""));
        List<String> errors = document.orElseThrow().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.fault() + " " + finding.place() + " " + finding.arguments())
                .toList();
        return got.equals(meant) && errors.isEmpty()
                ? Optional.empty()
                : Optional.of(meant + " was read as " + got + " " + errors);
    }

    private static boolean isNamed(Planted fault, UnderstoodDelivery read) {
        return read.documents().stream()
                .flatMap(document -> document.findings().stream())
                .anyMatch(finding -> finding.fault().equals(fault.fault())
                        && finding.place().sheet().filter(fault.sheet()::equals).isPresent()
                        && finding.place().row().orElse(0) == fault.row()
                        && finding.place()
                                .column()
                                .filter(fault.column()::equals)
                                .isPresent());
    }
}
