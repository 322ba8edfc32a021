package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * One document handed over twice, as scanned and as signed ({@code X.pdf} and {@code X_signed.pdf}): the signed file is the
 * document, because the digitised file is the one that bears the agency's signature (TT 05/2025, Điều 8.1). The other is
 * named in the report and not kept.
 */
final class SignedCopies {
    private static final String SIGN = "_signed";

    private SignedCopies() {}

    /** @param unsigned those to leave out, each with its finding */
    record Found(List<DeliveredFile> unsigned, List<Finding> findings) {}

    /** The unsigned files of the same folder, or of another when the name is there only once. */
    static Found among(List<DeliveredFile> scans, Agreement agreement) {
        Map<String, List<DeliveredFile>> unsigned = new HashMap<>();
        scans.stream()
                .filter(scan -> !isSigned(scan.name()))
                .forEach(scan -> unsigned.computeIfAbsent(plain(scan.name()), unused -> new ArrayList<>(1))
                        .add(scan));
        Set<DeliveredFile> left = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (DeliveredFile signed : scans) {
            if (!isSigned(signed.name())) {
                continue;
            }
            List<DeliveredFile> copies = unsigned.getOrDefault(plain(withoutSign(signed.name())), List.of());
            copies.stream()
                    .filter(copy -> copies.size() == 1 || folder(copy).equals(folder(signed)))
                    .filter(copy -> !left.contains(copy))
                    .findFirst()
                    .ifPresent(copy -> {
                        left.add(copy);
                        findings.add(RecordFault.UNSIGNED_COPY.found(
                                agreement, Place.file(copy.path()), copy.path(), signed.path()));
                    });
        }
        return new Found(List.copyOf(left), findings);
    }

    /** {@code X_signed.pdf} is {@code X.pdf} when it is spoken of; any other name is itself. */
    static String withoutSign(String name) {
        int dot = name.lastIndexOf('.');
        return isSigned(name) ? name.substring(0, dot - SIGN.length()) + name.substring(dot) : name;
    }

    private static boolean isSigned(String name) {
        int dot = name.lastIndexOf('.');
        return dot > SIGN.length() && plain(name.substring(0, dot)).endsWith(SIGN);
    }

    private static String folder(DeliveredFile file) {
        return file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
