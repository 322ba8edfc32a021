package vn.kholuutru.core.adapter.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/** Right descriptions of every kind, for tests to bend. */
public final class Samples {
    public static final AipAddress ADDRESS = new AipAddress(
            new FondsCode("000.00.00.G09"),
            new DossierCode("000.00.00.G09.2025.01.0001"),
            AipId.of("6f2d2b0e-5a60-4a31-8f0e-0d6a8e6f1f11"));
    public static final DocumentCode CODE = new DocumentCode("000.00.00.G09.2025.01.0001.0000001");
    public static final ContentFacts FACTS = new ContentFacts(
            "000.00.00.G09.2025.01.0001.0000001.pdf",
            "Quyết định (bản \"gốc\").pdf",
            368361,
            "application/pdf",
            "fmt/477",
            2,
            new Checksum(DigestAlgorithm.SHA_256, "ab".repeat(32)),
            new Checksum(DigestAlgorithm.SHA_512, "cd".repeat(64)));

    private Samples() {}

    public static Description document() {
        return description(
                ProfileId.TT05_2025,
                RecordKind.DOCUMENT,
                "docId",
                "G09.2025.01.0001.1",
                "docCode",
                CODE.value(),
                "maintenance",
                "01",
                "typeName",
                "02",
                "codeNumber",
                "1687",
                "codeNotation",
                "QĐ-UBND",
                "issuedDate",
                "2025-03-14",
                "organName",
                "Ủy ban nhân dân tỉnh",
                "subject",
                "Về việc số hóa tài liệu lưu trữ",
                "language",
                "01",
                "numberOfPage",
                "2",
                "mode",
                "01",
                "riskRecovery",
                "0");
    }

    public static Description photo() {
        return description(
                ProfileId.TT05_2025,
                RecordKind.PHOTO,
                "docCode",
                CODE.value(),
                "maintenance",
                "01",
                "typePic",
                "02",
                "eventName",
                "Lễ khánh thành cầu Thủ Thiêm",
                "imageTitle",
                "Cắt băng khánh thành",
                "photographer",
                "Nguyễn Văn An",
                "photoTime",
                "2008-01-09",
                "colour",
                "01",
                "mode",
                "01",
                "riskRecovery",
                "0");
    }

    public static Description recording() {
        return description(
                ProfileId.TT05_2025,
                RecordKind.RECORDING,
                "docCode",
                CODE.value(),
                "maintenance",
                "01",
                "typeMedia",
                "01",
                "movieTitle",
                "Phát biểu khai mạc kỳ họp",
                "recorder",
                "Đài Phát thanh và Truyền hình tỉnh",
                "recordDate",
                "1998-07-15",
                "language",
                "01",
                "playTime",
                "00:42:10",
                "mode",
                "01",
                "riskRecovery",
                "0");
    }

    public static Description dossier() {
        return description(
                ProfileId.TT05_2025,
                RecordKind.DOSSIER,
                "arcFileCode",
                ADDRESS.dossier().value(),
                "title",
                "Hồ sơ về số hóa tài liệu",
                "maintenance",
                "01",
                "mode",
                "01",
                "language",
                "01",
                "startDate",
                "2024",
                "endDate",
                "2025-03",
                "totalDoc",
                "12",
                "numberOfPage",
                "48",
                "riskRecovery",
                "0");
    }

    public static Description fonds() {
        return description(
                ProfileId.TT05_2025,
                RecordKind.FONDS,
                "Identifier",
                "000.00.00.G09",
                "OrganId",
                "000.00.00.G09",
                "FondName",
                "Phông Ủy ban nhân dân tỉnh");
    }

    public static Description legacyDocument() {
        return description(
                ProfileId.TT02_2019,
                RecordKind.DOCUMENT,
                "DocCode",
                "000.00.00.G09.2015.01.0001.0001",
                "TypeName",
                "Công văn",
                "OrganName",
                "Sở Nội vụ",
                "Mode",
                "Không hạn chế");
    }

    /** The same description with other values of one field; none takes the field away. */
    public static Description with(Description description, String field, String... values) {
        Map<FieldCode, List<String>> changed = new LinkedHashMap<>(description.values());
        changed.put(new FieldCode(field), List.of(values));
        return new Description(
                description.profile(), description.kind(), changed, description.complete(), description.delivered());
    }

    /** The same description of a row whose cell said something else before it was cleaned. */
    public static Description asDelivered(Description description, String field, String cell) {
        Map<FieldCode, String> delivered = new LinkedHashMap<>(description.delivered());
        delivered.put(new FieldCode(field), cell);
        return new Description(
                description.profile(), description.kind(), description.values(), description.complete(), delivered);
    }

    private static Description description(ProfileId profile, RecordKind kind, String... codesAndValues) {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            values.put(new FieldCode(codesAndValues[i]), List.of(codesAndValues[i + 1]));
        }
        return new Description(profile, kind, values, true);
    }
}
