package vn.kholuutru.access.citation;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.Holdings.DocumentEntry;

/**
 * What a citation says of a document.
 *
 * @param code mã lưu trữ
 * @param institution the archive that keeps it
 * @param address the lasting address, whole
 */
public record CitedDocument(
        String code,
        String title,
        Optional<String> type,
        Optional<String> number,
        Optional<PartialDate> issued,
        Optional<String> agency,
        List<String> languages,
        FondsCode fonds,
        String fondsTitle,
        DossierCode dossier,
        String institution,
        String address) {
    public CitedDocument {
        languages = List.copyOf(languages);
    }

    /** As the index lists it. */
    public static CitedDocument of(DocumentEntry entry, String institution, String address) {
        return new CitedDocument(
                entry.docCode(),
                entry.title(),
                entry.type(),
                entry.number(),
                entry.issued(),
                entry.agency(),
                entry.languages(),
                entry.fonds(),
                entry.fondsTitle(),
                entry.dossier(),
                institution,
                address);
    }

    /** Where it lies: {@code Phông Ủy ban nhân dân tỉnh, Mục lục 2025, Hồ sơ 01.0001}. */
    public String place() {
        boolean named = fondsTitle.strip().toLowerCase(VietnameseDate.LOCALE).startsWith("phông ");
        StringBuilder place = new StringBuilder(named ? "" : "Phông ").append(fondsTitle.strip());
        FindingAidNumber.of(fonds, dossier)
                .ifPresent(number -> place.append(", Mục lục ").append(number));
        return place.append(", Hồ sơ ")
                .append(FindingAidNumber.notation(fonds, dossier))
                .toString();
    }
}
