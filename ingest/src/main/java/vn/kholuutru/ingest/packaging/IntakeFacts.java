package vn.kholuutru.ingest.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventFact.Kind;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.MediaFacts;
import vn.kholuutru.ingest.inspect.OfficeFacts;
import vn.kholuutru.ingest.inspect.PictureFacts;
import vn.kholuutru.ingest.inspect.RecordingFacts;

/** What an intake found of a file, to be told in any language. */
final class IntakeFacts {
    private IntakeFacts() {}

    static List<EventFact> ofFormat(Inspection inspection, ContentFacts facts) {
        List<EventFact> told = new ArrayList<>();
        told.add(new EventFact(Kind.FORMAT, facts.mediaType(), facts.puid()));
        inspection.pdfVersion().ifPresent(version -> told.add(new EventFact(Kind.PDF_VERSION, version)));
        if (facts.pageCount() > 0) {
            told.add(new EventFact(Kind.PAGES, facts.pageCount()));
        }
        return told;
    }

    /** The verdict, what spoke against the file, and each kind of warning once. */
    static List<EventFact> ofValidation(DeliveredDocument document, Inspection inspection) {
        List<EventFact> told = new ArrayList<>();
        if (inspection.isPdf()) {
            told.add(inspection
                    .pdfaFlavour()
                    .map(flavour -> new EventFact(Kind.PDFA_CONFIRMED, flavour))
                    .orElseGet(() -> new EventFact(Kind.NOT_PDFA, List.copyOf(inspection.pdfaFailures()))));
        }
        inspection.media().ifPresent(media -> told.addAll(of(media)));
        inspection
                .obstacles()
                .forEach(obstacle -> told.add(new EventFact(Kind.FOUND, obstacle.fault(), "", obstacle.detail())));
        Set<String> faults = new HashSet<>();
        document.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> faults.add(finding.fault()))
                .forEach(finding -> told.add(found(finding)));
        return told;
    }

    static List<EventFact> ofSignatures(Inspection inspection) {
        return inspection.signatures().stream()
                .map(signature -> new EventFact(
                        Kind.SIGNATURE_INSIDE, signature.signer(), signature.integrity(), signature.trust()))
                .toList();
    }

    private static EventFact found(Finding finding) {
        List<String> arguments = new ArrayList<>(List.of(finding.fault(), finding.rule()));
        arguments.addAll(finding.arguments());
        return new EventFact(Kind.FOUND, arguments);
    }

    private static List<EventFact> of(MediaFacts media) {
        return switch (media) {
            case PictureFacts picture ->
                List.of(new EventFact(
                        Kind.PICTURE, picture.width(), picture.height(), picture.resolution(), picture.bitsPerPixel()));
            case RecordingFacts recording ->
                List.of(new EventFact(
                        Kind.RECORDING,
                        recording.duration().toSeconds(),
                        recording.bitRate() / 1000,
                        recording.tracks().stream()
                                .map(RecordingFacts.Track::codec)
                                .collect(Collectors.joining(", "))));
            case OfficeFacts office ->
                office.linksOutside()
                        ? List.of(new EventFact(Kind.NO_ACTIVE_CONTENT), new EventFact(Kind.LINKED_FROM_OUTSIDE))
                        : List.of(new EventFact(Kind.NO_ACTIVE_CONTENT));
        };
    }
}
