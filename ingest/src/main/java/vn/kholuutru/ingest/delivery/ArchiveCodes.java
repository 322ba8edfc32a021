package vn.kholuutru.ingest.delivery;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/** Codes as delivered, made into codes of the archive where they can be. */
final class ArchiveCodes {
    private static final Pattern BEFORE_YEAR = Pattern.compile("(.+?)\\.(?:1[0-9]{3}|20[0-9]{2})(?:\\..*)?");
    private static final Pattern ORDINAL = Pattern.compile("(.+)\\.0*(\\d{1,9})");

    private ArchiveCodes() {}

    static Optional<DocumentCode> document(String text) {
        return made(text, DocumentCode::new);
    }

    static Optional<DossierCode> dossier(String text) {
        return made(text, DossierCode::new);
    }

    static Optional<FondsCode> fonds(String text) {
        return made(text, FondsCode::new);
    }

    /** Mã phông: the part of mã hồ sơ before the four-digit year in which the hồ sơ was formed. */
    static Optional<FondsCode> fondsOf(DossierCode dossier) {
        Matcher matcher = BEFORE_YEAR.matcher(dossier.value());
        return matcher.matches() ? fonds(matcher.group(1)) : Optional.empty();
    }

    /** The code with its ordinal free of leading zeros: 0000001 in the mục lục is 001 in a file name. */
    static String withPlainOrdinal(String code) {
        Matcher matcher = ORDINAL.matcher(code);
        return matcher.matches() ? matcher.group(1) + "." + matcher.group(2) : code;
    }

    private static <T> Optional<T> made(String text, Function<String, T> code) {
        try {
            return Optional.of(code.apply(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
