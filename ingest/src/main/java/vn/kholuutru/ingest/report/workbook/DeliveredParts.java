package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a delivered .xlsx that a report copies, found by the package's own relationships. */
final class DeliveredParts implements AutoCloseable {
    private static final String ROOT_RELATIONSHIPS = "_rels/.rels";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    /** @param state visible, hidden or veryHidden */
    record Sheet(String name, String state, String part) {}

    private record Relationship(String id, String type, String target) {}

    private DeliveredParts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException when the file is no workbook */
    static DeliveredParts open(Path workbook) throws IOException {
        ZipFile zip = new ZipFile(workbook.toFile());
        try {
            DeliveredParts parts = new DeliveredParts(zip);
            parts.read();
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            zip.close();
            throw new IOException(e);
        }
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** True when its days count from 1904. */
    boolean since1904() {
        return since1904;
    }

    Optional<String> sharedStrings() {
        return Optional.ofNullable(byType.get("sharedStrings"));
    }

    Optional<String> styles() {
        return Optional.ofNullable(byType.get("styles"));
    }

    long size(String part) {
        return Math.max(0, entry(part).map(ZipEntry::getSize).orElse(0L));
    }

    InputStream bytes(String part) throws IOException {
        ZipEntry entry = entry(part).orElseThrow(() -> new IOException("no part " + part));
        return zip.getInputStream(entry);
    }

    private void read() throws IOException {
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
        String workbook = relationships(ROOT_RELATIONSHIPS, "").stream()
                .filter(each -> each.type.equals("officeDocument"))
                .map(Relationship::target)
                .findFirst()
                .orElseThrow(() -> new ZipException("no workbook inside"));
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        for (Relationship each : relationships(folder + "_rels/" + workbook.substring(slash) + ".rels", folder)) {
            byType.putIfAbsent(each.type, each.target);
            if (each.type.equals("worksheet")) {
                targets.put(each.id, each.target);
            }
        }
        readWorkbook(workbook, targets);
    }

    private void readWorkbook(String part, Map<String, String> targets) throws IOException {
        try (HarmlessXml xml = HarmlessXml.open(bytes(part))) {
            while (xml.nextElement()) {
                if (xml.element().equals("workbookPr")) {
                    String answer = xml.attribute("date1904").orElse("0");
                    since1904 = answer.equals("1") || answer.equals("true");
                } else if (xml.element().equals("sheet")) {
                    String target = targets.get(xml.anyAttribute("id").orElse(""));
                    if (target != null && entry(target).isPresent()) {
                        sheets.add(new Sheet(
                                xml.attribute("name").orElse("-"),
                                xml.attribute("state").orElse("visible"),
                                target));
                    }
                }
            }
        }
    }

    private List<Relationship> relationships(String part, String folder) throws IOException {
        List<Relationship> found = new ArrayList<>();
        try (HarmlessXml xml = HarmlessXml.open(bytes(part))) {
            while (xml.nextElement()) {
                if (xml.element().equals("Relationship")
                        && !xml.attribute("TargetMode").orElse("").equals("External")) {
                    String type = xml.attribute("Type").orElse("");
                    found.add(new Relationship(
                            xml.attribute("Id").orElse(""),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(folder, xml.attribute("Target").orElse(""))));
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        return Path.of("/" + path).normalize().toString().substring(1).replace('\\', '/');
    }

    private Optional<ZipEntry> entry(String part) {
        return Optional.ofNullable(entries.get(key(part)));
    }

    /** Names of parts are told apart without regard to case (OPC, ECMA-376 part 2). */
    private static String key(String part) {
        return part.toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
