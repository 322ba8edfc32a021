package vn.kholuutru.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.workbook.BreakableWorkbooks;

class HeavyWorkbookTest {
    @Test
    void aWorkbookThatEndsItsReaderRefusesTheDelivery(@TempDir Path folder) throws IOException {
        ProfileCatalogue profiles = new ShaclProfileCatalogue();
        SmallDelivery delivery = new SmallDelivery(folder);
        delivery.workbookName = BreakableWorkbooks.CRASHES;
        delivery.write();
        try (DeliveryReader reader = new DeliveryReader(
                profiles, new ShaclDescriptionValidator(profiles), Optional.empty(), BreakableWorkbooks.reader())) {
            UnderstoodDelivery understood = reader.read(folder, Agreement.standard(ProfileId.TT05_2025, false));

            assertTrue(understood.refused());
            Finding reason = understood.findings().getFirst();
            assertEquals("WORKBOOK_TOO_HEAVY", reason.fault());
            assertEquals(Optional.of(BreakableWorkbooks.CRASHES), reason.place().file());
        }
    }
}
