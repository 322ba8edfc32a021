package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.PictureFacts;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * A photograph keeps the colours of its original (TT 05/2025, Điều 8): 24 bits, unless its record says that the original is
 * black and white (Màu sắc 02, đen trắng).
 */
public final class PictureIsInColour implements ValidationRule {
    @Override
    public List<Fault> faults() {
        return List.of(PagesAreInColour.NOT_24BIT_COLOUR);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (inspection.media().orElse(null) instanceof PictureFacts picture
                && !picture.inFullColour()
                && !Photograph.isBlackAndWhite(document)) {
            return List.of(Judgement.finding(document, agreement, PagesAreInColour.NOT_24BIT_COLOUR, "1"));
        }
        return List.of();
    }
}
