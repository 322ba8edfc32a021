package vn.kholuutru.core.model.oais;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code under which a file that accompanies a hồ sơ is kept: mã hồ sơ, a dot and the sign of its role where a document
 * has its ordinal, such as {@code H49.2025.01.0001.BIA}. It is the archive's own; the circulars give such files none.
 */
public final class AccompanyingCode {
    private static final Pattern FORM = Pattern.compile(".+\\.(?:BIA|MLVB)(?:-[A-Za-z0-9-]+)?");

    private AccompanyingCode() {}

    /**
     * The same for the same file in every delivery, so that a file delivered twice is known again.
     *
     * @param rest what else the file's name says, such as the 2 of a second cover or an extension other than pdf; may be
     *     empty
     * @throws IllegalArgumentException when it would be longer than a code may be
     */
    public static DocumentCode of(DossierCode dossier, AccompanyingRole role, String rest) {
        String safe = rest.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new DocumentCode(dossier + "." + role.sign() + (safe.isEmpty() ? "" : "-" + safe));
    }

    /** What the file under this code is to its hồ sơ; empty for the code of a document. */
    public static Optional<AccompanyingRole> role(String code) {
        return isOne(code)
                ? Arrays.stream(AccompanyingRole.values())
                        .filter(role -> code.matches(".+\\." + role.sign() + "(?:-.*)?"))
                        .findFirst()
                : Optional.empty();
    }

    /** True for a code of this form; the code of a document ends with its ordinal. */
    public static boolean isOne(String code) {
        return FORM.matcher(code).matches();
    }
}
