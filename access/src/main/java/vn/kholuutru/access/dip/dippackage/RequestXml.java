package vn.kholuutru.access.dip.dippackage;

import java.time.format.DateTimeFormatter;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.time.Vietnam;

/** The package's own EAD.xml: the seven fields of the request it was made for (Phụ lục V). */
public final class RequestXml {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private RequestXml() {}

    public static byte[] of(AccessRequest request) {
        return XmlFile.of(file -> file.element("simpledc", () -> {
            file.text("requestID", request.number());
            file.text("requestDate", DATE.format(request.submittedAt().atZone(Vietnam.ZONE)));
            file.text("purpose", request.purpose().code());
            file.text("purposeContent", request.purposeContent());
            file.text("feeObjectType", request.feeCategory().code());
            file.text("researchTopic", request.researchTopic());
            if (!request.note().isBlank()) {
                file.text("description", request.note());
            }
        }));
    }
}
