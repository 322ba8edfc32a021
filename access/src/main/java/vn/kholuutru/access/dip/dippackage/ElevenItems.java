package vn.kholuutru.access.dip.dippackage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * What the authentication sheet says, in the order of Điều 42.2 and in Vietnamese; an item without a value is empty.
 *
 * @param code mã xác thực lưu trữ
 * @param issued when the package is given
 */
public record ElevenItems(MessageFiles words, String institution, String code, Instant issued) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public List<String> of(DescribedDocument document, Reader receiver, AccessRequest request, Dip dip) {
        DocumentSummary summary = document.summary();
        LocalDate lastDay = dip.period().lastDay();
        return List.of(
                code,
                institution,
                receiver.fullName() + ", " + receiver.identityNumber(),
                document.aip().code().value(),
                summary.number().orElse(""),
                summary.type().orElse(""),
                summary.title().orElse(""),
                words.say(Language.VIETNAMESE, "purpose." + request.purpose()) + ": " + request.purposeContent(),
                DATE.format(issued.atZone(Vietnam.ZONE)),
                words.say(Language.VIETNAMESE, "dip.authentication.until", DATE.format(lastDay)),
                Integer.toString(dip.copies()));
    }
}
