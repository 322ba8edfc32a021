package vn.kholuutru.access.dip.dippackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;

class PackageXmlTest {
    private static final Instant NOON = Instant.parse("2026-11-20T18:00:00Z");
    private static final byte[] SOME = {1, 2, 3};
    private final MetsXml mets =
            new MetsXml("uuid-A", "Kho lưu trữ số", "1", "Trung tâm <Lưu trữ> & \"Ví Dụ\"", "000.00.00.G09", NOON);

    @Test
    void bothMetsFilesAreValidMets() throws Exception {
        PackedFile described = PackedFile.of("metadata/descriptive/EAD.xml", "text/xml", SOME);
        PackedFile data = PackedFile.of("data/a.pdf", "application/pdf", SOME);
        byte[] representation = mets.ofRepresentation(described, data);
        PackedFile schema = PackedFile.of("schemas/METS.xsd", "application/xml", SOME);
        PackedFile sheet = PackedFile.of("documentation/x.pdf", "application/pdf", SOME);
        byte[] whole = mets.ofPackage(
                described,
                List.of(schema),
                PackedFile.of("representations/rep1/METS.xml", "text/xml", representation),
                List.of(sheet));

        assertThat(Schemas.faults(representation, "METS.xsd")).isEmpty();
        assertThat(Schemas.faults(whole, "METS.xsd")).isEmpty();
        assertThat(new String(representation, StandardCharsets.UTF_8)).contains("TYPE=\"NORMALIZED\"", "<amdSec ID=");
        assertThat(new String(whole, StandardCharsets.UTF_8))
                .contains(
                        "<amdSec ID=\"uuid-",
                        "OAISPACKAGETYPE=\"DIP\"",
                        "CREATEDATE=\"2026-11-21T01:00:00.000+07:00\"",
                        "&lt;Lưu trữ&gt;");
    }

    @Test
    void theRequestIsDescribedInItsSevenFieldsWhateverWasTyped() throws Exception {
        AccessRequest request = new AccessRequest(
                UUID.randomUUID(),
                "YC-2026-000123",
                "reader",
                Purpose.OFFICIAL,
                "]]> & <purpose>\u0000\uFFFE 喃",
                FeeCategory.PENSIONER,
                "Chủ đề",
                "ghi chú",
                NOON,
                NOON,
                List.of());

        byte[] xml = RequestXml.of(request);

        assertThat(Schemas.faults(xml, "EAD.xsd")).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<requestDate>21/11/2026<", "<purpose>02<", "<feeObjectType>07<", "&lt;purpose&gt; 喃<");
    }
}
