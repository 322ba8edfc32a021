package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.RequestRegister;

/** A reader who asks for a document on the pages, and the desk that answers. */
final class AskingReader {
    static final AipId DOCUMENT = ExampleArchive.CONDITIONAL;

    private final RequestRegister requests;
    private final AuditLog log;

    AskingReader(RequestRegister requests, AuditLog log) {
        this.requests = requests;
        this.log = log;
    }

    void emptyTheBaskets() {
        for (Role role : Role.values()) {
            requests.basket(role.roleName())
                    .forEach(entry -> requests.takeOut(
                            role.roleName(),
                            entry.wanted().kind(),
                            entry.wanted().id()));
        }
    }

    AccessRequest asked(DipKind... kinds) {
        put("document", DOCUMENT.toString()).statusCode(303);
        return submitted(UUID.randomUUID(), kinds);
    }

    AccessRequest submitted(UUID token, DipKind... kinds) {
        submit(token, kinds).statusCode(303);
        return requests.of("reader", 100).stream()
                .filter(request -> request.id().equals(token))
                .findFirst()
                .orElseThrow();
    }

    static ValidatableResponse submit(UUID token, DipKind... kinds) {
        return submit("reader", token, kinds);
    }

    static ValidatableResponse submit(String account, UUID token, DipKind... kinds) {
        return form(account)
                .formParam("ma-bieu-mau", token)
                .formParam(
                        "hinh-thuc-" + DOCUMENT,
                        List.of(kinds).stream().map(DipKind::name).toList())
                .formParam("so-ban-" + DOCUMENT, "3")
                .formParam("muc-dich", "01")
                .formParam("noi-dung", "nghiên cứu <b>")
                .formParam("doi-tuong", "01")
                .formParam("chu-de", "Ruộng đất")
                .formParam("ghi-chu", "")
                .post("/phong-doc/phieu/moi")
                .then();
    }

    /** At the desk. */
    static ValidatableResponse decide(AccessRequest request, String decision, String reason, List<RequestItem> items) {
        return form("archivist")
                .formParam(
                        "muc", items.stream().map(item -> item.id().toString()).toList())
                .formParam("quyet-dinh", decision)
                .formParam("ly-do", reason)
                .post("/quan-tri/yeu-cau/" + request.number())
                .then();
    }

    static ValidatableResponse put(String kind, String id) {
        return form("reader")
                .formParam("loai", kind)
                .formParam("ma", id)
                .post("/phong-doc/gio")
                .then();
    }

    List<AuditAction> acts(AccessRequest request) {
        return lines(request).stream().map(AuditEntry::action).toList();
    }

    List<AuditEntry> lines(AccessRequest request) {
        return log.read(
                new AuditLog.Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(request.number()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                0,
                50);
    }

    static RequestSpecification form(String account) {
        return as(account).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
