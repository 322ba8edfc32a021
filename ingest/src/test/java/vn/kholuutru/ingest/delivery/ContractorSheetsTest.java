package vn.kholuutru.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.ContractorSheets.Meant;
import vn.kholuutru.ingest.delivery.ContractorSheets.Planted;

/** Mục lục of many layouts are read without anybody mapping a column, and every planted fault is named at its cell. */
class ContractorSheetsTest {
    private static final int LAYOUTS = Integer.getInteger("kho.layouts", 48);
    private static final double UNDERSTOOD = 0.99;

    @TempDir
    private Path folder;

    @Test
    void ninetyNineRowsOfAHundredAreUnderstoodInEveryLayoutTogether() throws IOException {
        ProfileCatalogue profiles = new ShaclProfileCatalogue();
        List<String> complaints = new ArrayList<>();
        int rows = 0;
        int understood = 0;
        int planted = 0;
        int found = 0;
        try (DeliveryReader reader = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))) {
            for (int seed = 0; seed < LAYOUTS; seed++) {
                Path delivery = Files.createDirectory(folder.resolve(Integer.toString(seed)));
                ContractorSheets sheets = new ContractorSheets(seed);
                sheets.write(delivery, 4, 5);
                UnderstoodDelivery read = reader.read(delivery, Agreement.standard(sheets.profile(), false));
                Map<String, DeliveredDocument> byPath = new HashMap<>();
                read.documents().forEach(document -> byPath.put(document.path(), document));
                for (Meant meant : sheets.meant) {
                    Optional<String> wrong = difference(meant, byPath.get(meant.file()), sheets);
                    rows++;
                    understood += wrong.isEmpty() ? 1 : 0;
                    int number = seed;
                    wrong.filter(text -> complaints.stream().noneMatch(other -> other.startsWith(number + " ")))
                            .ifPresent(text -> complaints.add(number + " (" + sheets + ") " + text
                                    + (read.refused() ? " " + read.findings() : "")));
                }
                for (Planted fault : sheets.planted) {
                    planted++;
                    boolean named = isNamed(fault, read);
                    found += named ? 1 : 0;
                    if (!named) {
                        complaints.add(seed + " (" + sheets + ") not named: " + fault);
                    }
                }
            }
        }
        String all = String.join("\n", complaints.subList(0, Math.min(30, complaints.size())));
        assertTrue(understood >= UNDERSTOOD * rows, understood + " of " + rows + "\n" + all);
        assertEquals(planted, found, all);
    }

    private static Optional<String> difference(
            Meant meant, @Nullable DeliveredDocument document, ContractorSheets sheets) {
        if (document == null || document.description().isEmpty()) {
            return Optional.of(meant.file() + " was not read");
        }
        boolean older = sheets.profile().value().startsWith("tt02");
        Description description = document.description().get();
        Map<String, Optional<String>> got = new HashMap<>();
        got.put(
                meant.dossier(),
                document.dossier().map(dossier -> dossier.code().value()));
        got.put(
                meant.title(),
                document.dossier()
                        .flatMap(dossier -> dossier.description().first(new FieldCode(older ? "Title" : "title"))));
        got.put(meant.subject(), description.first(new FieldCode(older ? "Subject" : "subject")));
        got.put(meant.issued(), description.first(new FieldCode(older ? "IssuedDate" : "issuedDate")));
        got.put(meant.pages(), description.first(new FieldCode(older ? "PageAmount" : "numberOfPage")));
        List<String> wrong = new ArrayList<>();
        got.forEach((wanted, value) -> {
            if (!Objects.equals(Optional.of(wanted), value)) {
                wrong.add(wanted + " ≠ " + value.orElse("–"));
            }
        });
        document.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> wrong.add(finding.fault() + " " + finding.place() + " " + finding.arguments()));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(meant.file() + ": " + wrong);
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
