package vn.kholuutru.ingest.delivery;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FileFormat;

/**
 * The name of a scan that follows the rule: mã hồ sơ, a dot, three or seven digits, {@code _signed} when it carries a
 * signature, and an extension in lower case: {@code .pdf} for a scan, those of photographs, recordings and office files for
 * what they are.
 */
record ScanName(DocumentCode document, DossierCode dossier) {
    private static final Pattern RULE = Pattern.compile(
            "((.+)\\.(?:\\d{3}|\\d{7}))(?:_signed)?\\.(?:" + String.join("|", FileFormat.allExtensions()) + ")");

    /** Empty when the name breaks the rule. */
    static Optional<ScanName> of(String fileName) {
        Matcher matcher = RULE.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFC));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<DocumentCode> document = ArchiveCodes.document(matcher.group(1));
        Optional<DossierCode> dossier = ArchiveCodes.dossier(matcher.group(2));
        return document.isPresent() && dossier.isPresent()
                ? Optional.of(new ScanName(document.get(), dossier.get()))
                : Optional.empty();
    }

    /** The name without extension and without {@code _signed}: where a code would stand. */
    static String stem(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        int dot = name.lastIndexOf('.');
        if (dot > 0 && name.length() - dot <= 6 && !name.substring(dot + 1).matches("\\d+")) {
            name = name.substring(0, dot);
        }
        return name.endsWith("_signed") ? name.substring(0, name.length() - "_signed".length()) : name;
    }
}
