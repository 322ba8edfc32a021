package vn.kholuutru.ingest.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.secrecy.Secrecy;

/**
 * One line of a delivery's report: a file with what the mục lục says of it, a file without a row, or a row without its
 * file.
 *
 * @param path path within the delivery with forward slashes; for a row without its file, the name the row gives
 * @param file absent for a row without its file
 * @param statedPages the page count the mục lục states
 * @param row the row of the mục lục, absent when there is none
 * @param findings what reading and describing found; with an ERROR among them the file is refused
 */
public record DeliveredDocument(
        String path,
        Optional<Path> file,
        Optional<DocumentCode> code,
        Optional<Fonds> fonds,
        Optional<Dossier> dossier,
        Optional<Description> description,
        OptionalInt statedPages,
        Optional<Place> row,
        List<Finding> findings) {
    public DeliveredDocument {
        findings = List.copyOf(findings);
    }

    /** A file of which nothing is known but its name. */
    static DeliveredDocument bare(DeliveredFile scan, List<Finding> findings) {
        return new DeliveredDocument(
                scan.path(),
                Optional.of(scan.file()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                findings);
    }

    /** The same with more found. */
    public DeliveredDocument with(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new DeliveredDocument(path, file, code, fonds, dossier, description, statedPages, row, all);
    }

    /** The same with another description. */
    public DeliveredDocument describedBy(Description other) {
        return new DeliveredDocument(path, file, code, fonds, dossier, Optional.of(other), statedPages, row, findings);
    }

    /** The same in these containers. */
    public DeliveredDocument in(Fonds otherFonds, Dossier otherDossier) {
        return new DeliveredDocument(
                path,
                file,
                code,
                Optional.of(otherFonds),
                Optional.of(otherDossier),
                description,
                statedPages,
                row,
                findings);
    }

    /**
     * True when its file is to be looked into: it is there and its record is not secret. That the row refuses it is no
     * reason to leave it closed: a clerk learns of all that is wrong with it at once, and a secret or infected file is
     * found whatever its row says.
     */
    public boolean worthOpening() {
        return file.isPresent() && findings.stream().noneMatch(Secrecy::concerns);
    }

    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** True for a cover or a list of a hồ sơ, which is kept with it and counted as no document. */
    public boolean accompaniesDossier() {
        return description
                .filter(known -> known.kind() == RecordKind.ACCOMPANYING_FILE)
                .isPresent();
    }

    /** False when the record was taken in without a mục lục. */
    public boolean complete() {
        return description.map(Description::complete).orElse(false);
    }
}
