package vn.kholuutru.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;

/** What must hold of the rows that were accepted, by the words of the circular and not by its shapes. */
final class DeliveryOracle {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern TYPE = Pattern.compile("0[1-9]|[12][0-9]|3[0-2]");
    private static final Pattern PAGES = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[01][0-9]-[0-3][0-9]");
    private static final long MOST_UNPACKED = 1L << 30;

    private DeliveryOracle() {}

    static List<String> contradictions(UnderstoodDelivery understood, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        Path root = folder.toRealPath();
        if (understood.refused()) {
            return found;
        }
        for (DeliveredDocument document : understood.documents()) {
            if (!document.refused()) {
                found.addAll(contradictions(document, root));
            }
        }
        return found;
    }

    /** Nothing of the archive lies outside its folder, or is more than a delivery can be. */
    static List<String> unpacked(Path parent, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> beside = Files.list(parent)) {
            beside.filter(path -> !path.equals(folder)
                            && !path.getFileName().toString().startsWith("in"))
                    .forEach(path -> found.add("unpacked beside its folder: " + path.getFileName()));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long size = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            if (size > MOST_UNPACKED) {
                found.add("unpacked to " + size + " bytes");
            }
        }
        return found;
    }

    private static List<String> contradictions(DeliveredDocument document, Path root) throws IOException {
        List<String> found = new ArrayList<>();
        String code = document.code().map(Object::toString).orElse("");
        if (!CODE.matcher(code).matches()) {
            found.add("accepted with the code " + code);
        }
        if (document.file().isEmpty() || !document.file().get().toRealPath().startsWith(root)) {
            found.add("accepted without a file of its own");
        }
        if (document.accompaniesDossier() || document.description().isEmpty()) {
            return found;
        }
        Description description = document.description().get();
        must(found, description, "subject", value -> !value.isBlank() && value.length() <= 500);
        must(found, description, "organName", value -> !value.isBlank() && value.length() <= 200);
        must(found, description, "typeName", value -> TYPE.matcher(value).matches());
        must(found, description, "numberOfPage", value -> PAGES.matcher(value).matches());
        must(found, description, "issuedDate", value -> DATE.matcher(value).matches());
        must(found, description, "mode", value -> value.equals("01") || value.equals("02"));
        return found;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(String value);
    }

    private static void must(List<String> found, Description description, String field, Condition condition) {
        Optional<String> value = description.first(field);
        if (value.filter(condition::holds).isEmpty()) {
            found.add("accepted with " + field + " = " + value.orElse("nothing"));
        }
    }
}
