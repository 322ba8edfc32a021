package vn.kholuutru.ingest.validation.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The content is what such a record may be (TT 05/2025, Điều 8 and the media types of its annexes): digitised paper is PDF,
 * a document written in an office program stays as it is, a photograph is a picture or PDF, a recording is sound or film.
 * A file without a record may be any of them, except that what is called PDF must be PDF.
 */
public final class FormatSuitsTheRecord implements ValidationRule {
    static final Fault WRONG_FORMAT = Fault.of(
                    "WRONG_FORMAT",
                    "FormatSuitsTheRecord",
                    Severity.ERROR,
                    Clause.MEDIA,
                    "FaultyFilesTest#aWebPageWithTheNameOfAScan")
            .andBy(Clause.FIELDS)
            .andBy(Clause.OLDER_DIGITISATION);

    @Override
    public List<Fault> faults() {
        return List.of(WRONG_FORMAT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        List<Finding> unknown = Judgement.obstacles(document, inspection, agreement, WRONG_FORMAT);
        if (!unknown.isEmpty() || inspection.format().isEmpty()) {
            return unknown;
        }
        FileFormat format = inspection.format().get();
        Set<ContentKind> allowed = allowed(document);
        boolean falsePdf = format != FileFormat.PDF && FileFormat.PDF.isNamedBy(document.path());
        return allowed.contains(format.kind()) && !falsePdf
                ? List.of()
                : List.of(Judgement.finding(document, agreement, WRONG_FORMAT, format.mediaType()));
    }

    private static Set<ContentKind> allowed(DeliveredDocument document) {
        if (!document.complete()) {
            return EnumSet.allOf(ContentKind.class);
        }
        Set<ContentKind> ofDocuments = Origin.of(document) == Origin.DIGITISED
                ? EnumSet.of(ContentKind.PAGES)
                : EnumSet.of(ContentKind.PAGES, ContentKind.OFFICE);
        return document.description()
                .map(Description::kind)
                .map(kind -> switch (kind) {
                    case PHOTO -> EnumSet.of(ContentKind.PAGES, ContentKind.PICTURE);
                    case RECORDING -> EnumSet.of(ContentKind.SOUND, ContentKind.FILM);
                    case ACCOMPANYING_FILE -> EnumSet.of(ContentKind.PAGES, ContentKind.PICTURE, ContentKind.OFFICE);
                    case FONDS, DOSSIER, DOCUMENT -> ofDocuments;
                })
                .orElse(ofDocuments);
    }
}
