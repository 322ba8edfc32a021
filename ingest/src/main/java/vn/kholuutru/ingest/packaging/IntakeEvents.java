package vn.kholuutru.ingest.packaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventFact.Kind;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.MediaFacts;
import vn.kholuutru.ingest.inspect.OfficeFacts;
import vn.kholuutru.ingest.inspect.PictureFacts;
import vn.kholuutru.ingest.inspect.RecordingFacts;
import vn.kholuutru.ingest.signature.EmbeddedSignature;

/**
 * The PREMIS 3 events of one intake, in order. Their ids follow from AIP and event type, so that packing again after an
 * interruption does not double them.
 */
record IntakeEvents(AipId aip, Instant time, Agent software, String signerName) {

    List<PreservationEvent> of(DeliveredDocument document, Inspection inspection, ContentFacts facts) {
        return Stream.concat(
                        ofExamination(document, inspection, facts).stream(),
                        Stream.of(
                                event(
                                        EventType.INFORMATION_PACKAGE_CREATION,
                                        true,
                                        "AIP urn:uuid:" + aip + " made of the delivered file " + document.path(),
                                        software,
                                        new EventFact(Kind.MADE_OF, document.path())),
                                event(
                                        EventType.DIGITAL_SIGNATURE_GENERATION,
                                        true,
                                        "detached CAdES signature over manifest-sha512.txt",
                                        new Agent(Agent.Kind.ORGANIZATION, signerName),
                                        new EventFact(Kind.SIGNED, Manifest.NAME)),
                                event(
                                        EventType.ACCESSION,
                                        true,
                                        "taken into the archive as " + facts.fileName(),
                                        software,
                                        new EventFact(Kind.TAKEN_IN_AS, facts.fileName()))))
                .toList();
    }

    /** What is done to the bytes themselves, whether they make a new AIP or a new version of one. */
    List<PreservationEvent> ofExamination(DeliveredDocument document, Inspection inspection, ContentFacts facts) {
        List<PreservationEvent> events = new ArrayList<>(List.of(
                event(
                        EventType.MESSAGE_DIGEST_CALCULATION,
                        true,
                        "SHA-256 " + facts.sha256().hex() + "; SHA-512 "
                                + facts.sha512().hex(),
                        software,
                        new EventFact(Kind.DIGESTS_TAKEN, "SHA-256", "SHA-512")),
                event(
                        EventType.FORMAT_IDENTIFICATION,
                        true,
                        format(inspection, facts),
                        software,
                        IntakeFacts.ofFormat(inspection, facts)),
                event(
                        EventType.VALIDATION,
                        (inspection.pdfaFlavour().isPresent() || !inspection.isPdf())
                                && inspection.obstacles().isEmpty(),
                        validation(document, inspection),
                        software,
                        IntakeFacts.ofValidation(document, inspection))));
        inspection
                .virusCheck()
                .ifPresent(check -> events.add(
                        0,
                        event(
                                EventType.VIRUS_CHECK,
                                check.done(),
                                check.detail(),
                                software,
                                new EventFact(check.done() ? Kind.SCANNED_BY : Kind.NOT_SCANNED, check.detail()))));
        if (!inspection.signatures().isEmpty()) {
            events.add(event(
                    EventType.DIGITAL_SIGNATURE_VALIDATION,
                    hold(inspection),
                    signatures(inspection),
                    software,
                    IntakeFacts.ofSignatures(inspection)));
        }
        return List.copyOf(events);
    }

    private static boolean hold(Inspection inspection) {
        return inspection.signatures().stream()
                .allMatch(signature -> signature.integrity() == EmbeddedSignature.Integrity.INTACT);
    }

    private static String signatures(Inspection inspection) {
        return inspection.signatures().stream().map(EmbeddedSignature::inWords).collect(Collectors.joining("; "));
    }

    private static String format(Inspection inspection, ContentFacts facts) {
        String version = inspection.pdfVersion().map(v -> ", PDF " + v).orElse("");
        String flavour = inspection.pdfaFlavour().map(f -> ", PDF/A-" + f).orElse("");
        return facts.mediaType() + version + flavour + ", PRONOM " + facts.puid() + ", pages " + facts.pageCount();
    }

    private static String validation(DeliveredDocument document, Inspection inspection) {
        String verdict = inspection.isPdf()
                ? pdfa(inspection)
                : inspection.media().map(IntakeEvents::media).orElse("");
        String obstacles = inspection.obstacles().stream()
                .map(obstacle -> "; " + obstacle.fault())
                .collect(Collectors.joining());
        String warnings = document.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Finding::fault)
                .distinct()
                .map(fault -> "; warning " + fault)
                .collect(Collectors.joining());
        return verdict + obstacles + warnings;
    }

    private static String pdfa(Inspection inspection) {
        return inspection
                .pdfaFlavour()
                .map(flavour -> "veraPDF confirms PDF/A-" + flavour)
                .orElse("not PDF/A, clauses " + String.join(", ", inspection.pdfaFailures()));
    }

    private static String media(MediaFacts facts) {
        return switch (facts) {
            case PictureFacts picture ->
                "picture of " + picture.width() + "×" + picture.height() + " pixels, "
                        + (picture.resolution() == 0 ? "no resolution stated" : picture.resolution() + " dpi") + ", "
                        + picture.bitsPerPixel() + " bits each";
            case RecordingFacts recording ->
                "recording of " + recording.duration().toSeconds() + " s, " + recording.bitRate() / 1000 + " kbit/s, "
                        + recording.tracks().stream()
                                .map(RecordingFacts.Track::codec)
                                .collect(Collectors.joining(", "));
            case OfficeFacts office ->
                "office file without macros or active content"
                        + (office.linksOutside() ? ", some of it linked from outside" : "");
        };
    }

    private PreservationEvent event(EventType type, boolean success, String detail, Agent agent, EventFact fact) {
        return event(type, success, detail, agent, List.of(fact));
    }

    private PreservationEvent event(
            EventType type, boolean success, String detail, Agent agent, List<EventFact> facts) {
        UUID id = UUID.nameUUIDFromBytes((aip + " " + type.premisWord()).getBytes(StandardCharsets.UTF_8));
        return new PreservationEvent(id, type, time, success, detail, agent, facts);
    }
}
