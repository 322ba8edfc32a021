package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.PictureFacts;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * A digitised photograph states at least 200 pixels per inch (TT 05/2025, Điều 8). Without a statement nobody can tell, so
 * it is pointed out; a picture that was born digital has no size on paper and is not judged.
 */
public final class PictureHasSufficientResolution implements ValidationRule {
    private static final Fault DPI_NOT_STATED = Fault.of(
                    "DPI_NOT_STATED",
                    "PictureHasSufficientResolution",
                    Severity.WARNING,
                    Clause.MEDIA,
                    "FaultyMediaTest#aPhotographWithoutAStatedResolution")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(DPI_NOT_STATED, ResolutionIsSufficient.DPI_TOO_LOW);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (!(inspection.media().orElse(null) instanceof PictureFacts picture)
                || !ResolutionIsSufficient.isBelow(
                        picture.resolution(), agreement.resolution().pages())
                || Origin.of(document) == Origin.BORN_DIGITAL) {
            return List.of();
        }
        String required = Integer.toString(agreement.resolution().pages());
        return List.of(
                picture.resolution() == 0
                        ? Judgement.finding(
                                document, agreement, DPI_NOT_STATED, picture.width() + "×" + picture.height(), required)
                        : Judgement.finding(
                                document,
                                agreement,
                                ResolutionIsSufficient.DPI_TOO_LOW,
                                Integer.toString(picture.resolution()),
                                required,
                                "1"));
    }
}
