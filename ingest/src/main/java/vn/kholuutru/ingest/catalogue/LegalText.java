package vn.kholuutru.ingest.catalogue;

import java.util.Optional;
import vn.kholuutru.core.model.description.ProfileId;

/** The texts rules rest on. */
public enum LegalText {
    TT05_2025("Thông tư 05/2025/TT-BNV", "Circular 05/2025/TT-BNV", ProfileId.TT05_2025),
    TT02_2019("Thông tư 02/2019/TT-BNV", "Circular 02/2019/TT-BNV", ProfileId.TT02_2019),
    ARCHIVES_LAW("Luật Lưu trữ 33/2024/QH15", "Law on Archives 33/2024/QH15"),
    QCVN12("QCVN 12:2026/BCA", "QCVN 12:2026/BCA"),
    PDFA("ISO 19005-2:2011", "ISO 19005-2:2011"),
    PDF("ISO 32000-1:2008", "ISO 32000-1:2008"),
    /** No text asks for it; without it the archive could not keep its own promises. */
    THIS_ARCHIVE("Quy định kỹ thuật của Kho", "The archive's technical rules");

    private final String vi;
    private final String en;
    private final Optional<ProfileId> profile;

    LegalText(String vi, String en) {
        this.vi = vi;
        this.en = en;
        this.profile = Optional.empty();
    }

    LegalText(String vi, String en, ProfileId profile) {
        this.vi = vi;
        this.en = en;
        this.profile = Optional.of(profile);
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }

    /** True unless the text is a circular that deliveries under this profile do not follow. */
    public boolean appliesTo(ProfileId delivered) {
        return profile.isEmpty() || profile.get().equals(delivered);
    }

    /** True when the text is law and not a standard or a rule of the archive's own. */
    public boolean isLaw() {
        return this != PDFA && this != PDF && this != THIS_ARCHIVE;
    }
}
