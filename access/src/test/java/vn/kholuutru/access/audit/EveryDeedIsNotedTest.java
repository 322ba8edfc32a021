package vn.kholuutru.access.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.dip.MakeDips;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.AuditLog.Filter;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;

/** Each deed through HTTP leaves a line that says who, what, when, under which request, for which purpose and in which kind. */
@QuarkusTest
@TestProfile(InMemory.class)
class EveryDeedIsNotedTest {
    private static final String ID = ExampleArchive.CONDITIONAL.toString();
    private static final String DOCUMENT = "/api/v1/documents/" + ID;
    private static final Optional<String> NONE = Optional.empty();

    @Inject
    AuditLog log;

    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    UserRegister users;

    @Inject
    MakeDips make;

    @Inject
    ExampleReadingRoom room;

    private final String reader = "doc-gia-" + UUID.randomUUID();
    private final String other = "doc-gia-khac-" + UUID.randomUUID();
    private Instant begun = Instant.EPOCH;

    @BeforeEach
    void begin() {
        for (String account : List.of(reader, other)) {
            users.keep(account, BcryptUtil.bcryptHash(account, 4), Role.READER);
        }
        begun = room.now();
    }

    @Test
    void whatAReaderSeesTakesAndIsRefusedIsNotedUnderItsRequest() {
        as(reader).get(DOCUMENT).then().statusCode(200);
        line(reader, AuditAction.DESCRIPTION_VIEWED, ID).isUnder(Optional.empty(), Optional.empty(), NONE);
        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(403);
        line(reader, AuditAction.PAGE_VIEWED, ID)
                .isUnder(Optional.empty(), Optional.empty(), Optional.of("READING_NOT_ALLOWED"));
        as(reader).get(DOCUMENT + "/content").then().statusCode(403);
        line(reader, AuditAction.FILE_DOWNLOADED, ID)
                .isUnder(Optional.empty(), Optional.empty(), Optional.of("DOWNLOAD_NOT_ALLOWED"));

        AccessRequest request = asked("reading", "plain_copy", "certified_copy");
        line(reader, AuditAction.REQUEST_SUBMITTED, request.number())
                .isUnder(Optional.of(request), Optional.empty(), NONE);
        decide(request, Map.of("quyet-dinh", "cho-phep"));
        assertThat(lines("archivist", AuditAction.ITEM_GRANTED, ID))
                .extracting(AuditEntry::kind)
                .containsExactlyInAnyOrder(
                        Optional.of(DipKind.READING),
                        Optional.of(DipKind.PLAIN_COPY),
                        Optional.of(DipKind.CERTIFIED_COPY));
        line("archivist", AuditAction.ITEM_GRANTED, ID).isUnder(Optional.of(request), NONE);

        room.moveOn(Duration.ofMinutes(2));
        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(200);
        line(reader, AuditAction.PAGE_VIEWED, ID).isUnder(Optional.of(request), Optional.of(DipKind.READING), NONE);
        assertThat(lines(reader, AuditAction.PAGE_VIEWED, ID).getFirst().page()).hasValue(1);
        as(reader).get(DOCUMENT + "/pages/1/text").then().statusCode(403);
        line(reader, AuditAction.TEXT_VIEWED, ID)
                .isUnder(Optional.empty(), Optional.empty(), Optional.of("IMAGES_ONLY"));

        make.makeOrdered();
        for (DipKind kind : List.of(DipKind.PLAIN_COPY, DipKind.CERTIFIED_COPY)) {
            Dip dip = dip(request, kind);
            made(kind, request);
            as(reader).get("/api/v1/dips/" + dip.id() + "/file").then().statusCode(200);
            line(reader, AuditAction.DIP_DOWNLOADED, ID).isUnder(Optional.of(request), Optional.of(kind), NONE);
        }
        String code =
                dip(request, DipKind.CERTIFIED_COPY).file().orElseThrow().code().orElseThrow();
        given().get("/xac-thuc/" + code).then().statusCode(200);
        assertThat(log.read(Filter.ofSubject(code), 0, 5)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.COPY_CONFIRMED);
            assertThat(entry.account()).isEmpty();
            assertThat(entry.place()).isNotEmpty();
            assertThat(entry.at()).isBetween(begun, room.now());
        });

        Dip reading = dip(request, DipKind.READING);
        form("archivist")
                .formParam("dip", reading.id())
                .formParam("ly-do", "Đang thanh tra")
                .post("/quan-tri/yeu-cau/" + request.number() + "/thu-hoi")
                .then()
                .statusCode(303);
        line("archivist", AuditAction.DIP_REVOKED, ID).isUnder(Optional.of(request), NONE);
    }

    @Test
    void whatIsTakenBackRefusedAndPaidForIsNotedUnderItsRequest() {
        AccessRequest withdrawn = asked("reading");
        form(reader)
                .formParam("muc", withdrawn.items().getFirst().id())
                .post("/phong-doc/phieu/" + withdrawn.number() + "/rut")
                .then()
                .statusCode(303);
        line(reader, AuditAction.REQUEST_WITHDRAWN, withdrawn.number()).isUnder(Optional.of(withdrawn), NONE);

        AccessRequest refused = asked("reading");
        decide(refused, Map.of("quyet-dinh", "tu-choi", "ly-do", "PERSONAL_SECRET"));
        line("archivist", AuditAction.ITEM_REFUSED, ID)
                .isUnder(Optional.of(refused), Optional.of(DipKind.READING), Optional.of("PERSONAL_SECRET"));

        fee("5000");
        try {
            assertThat(lines("administrator", AuditAction.FEE_CHANGED, "PLAIN_COPY 10 5000 + 0"))
                    .hasSize(1);
            AccessRequest dear = asked("plain_copy");
            decide(dear, Map.of("quyet-dinh", "cho-phep"));
            Dip owed = dip(dear, DipKind.PLAIN_COPY);
            form("archivist")
                    .formParam("khoan", owed.id())
                    .formParam("bien-lai", "BL " + UUID.randomUUID().toString().substring(0, 8))
                    .post("/quan-tri/phi/cho-thu")
                    .then()
                    .statusCode(303);
            line("archivist", AuditAction.FEE_RECEIVED, owed.id().toString()).isUnder(Optional.of(dear), NONE);
        } finally {
            fee("0");
        }
    }

    @Test
    void closuresAndLettersAreNoted() {
        String closure = as("archivist")
                .contentType("application/json")
                .body("{\"scope\": \"document\", \"code\": \"" + ExampleArchive.COVER
                        + "\", \"reason\": \"CARE\", \"note\": \"\"}")
                .post("/api/v1/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String code = as("archivist")
                .get("/api/v1/closures/" + closure)
                .then()
                .extract()
                .path("code");
        as("archivist")
                .queryParam("confirmation", code)
                .delete("/api/v1/closures/" + closure)
                .then()
                .statusCode(204);
        line("archivist", AuditAction.CLOSURE_MADE, closure).isUnder(Optional.empty(), NONE);
        line("archivist", AuditAction.CLOSURE_LIFTED, closure).isUnder(Optional.empty(), NONE);
    }

    @Test
    void whatBelongsToAnotherReaderIsRefusedAndTheReaderIsNamedInTheLog() {
        AccessRequest request = asked("reading");
        decide(request, Map.of("quyet-dinh", "cho-phep"));

        as(other).get(DOCUMENT + "/pages/1/image").then().statusCode(403);
        line(other, AuditAction.PAGE_VIEWED, ID)
                .isUnder(Optional.empty(), Optional.empty(), Optional.of("READING_NOT_ALLOWED"));
    }

    private void made(DipKind kind, AccessRequest request) {
        assertThat(log.read(Filter.ofSubject(ID), 0, 500))
                .filteredOn(entry -> entry.action() == AuditAction.DIP_MADE
                        && entry.request().equals(Optional.of(request.number()))
                        && entry.kind().equals(Optional.of(kind)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isBetween(begun, room.now()));
    }

    private List<AuditEntry> lines(String account, AuditAction action, String subject) {
        return log.read(Filter.ofSubject(subject), 0, 1_000).stream()
                .filter(entry -> entry.action() == action)
                .filter(entry -> entry.account().equals(Optional.of(account)))
                .filter(entry -> !entry.at().isBefore(begun))
                .toList();
    }

    private Noted line(String account, AuditAction action, String subject) {
        List<AuditEntry> found = lines(account, action, subject);
        assertThat(found).as("%s of %s by %s", action, subject, account).isNotEmpty();
        return new Noted(found.getFirst(), begun, room.now());
    }

    /** The latest line of a deed. */
    private record Noted(AuditEntry entry, Instant begun, Instant now) {
        /** Whatever the kind. */
        void isUnder(Optional<AccessRequest> request, Optional<String> refusal) {
            assertThat(entry.request()).isEqualTo(request.map(AccessRequest::number));
            assertThat(entry.purpose()).isEqualTo(request.map(one -> Purpose.OFFICIAL));
            assertThat(entry.refusal()).isEqualTo(refusal);
            assertThat(entry.at()).isBetween(begun, now);
            assertThat(entry.place()).isEqualTo("127.0.0.1");
        }

        void isUnder(Optional<AccessRequest> request, Optional<DipKind> kind, Optional<String> refusal) {
            isUnder(request, refusal);
            assertThat(entry.kind()).isEqualTo(kind);
        }
    }

    private AccessRequest asked(String... deliveries) {
        List<String> items = List.of(deliveries).stream()
                .map(delivery -> "{\"id\": \"" + ID + "\", \"delivery\": \"" + delivery + "\"}")
                .toList();
        String number = as(reader)
                .contentType("application/json")
                .body("{\"purpose\": \"02\", \"purposeContent\": \"Viết sử\", \"feeCategory\": \"10\","
                        + " \"researchTopic\": \"Số hóa\", \"items\": [" + String.join(",", items) + "]}")
                .post("/api/v1/access-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return requests.findByNumber(number).orElseThrow();
    }

    private void decide(AccessRequest request, Map<String, String> choice) {
        RequestSpecification form = form("archivist").formParams(choice);
        request.items().forEach(item -> form.formParam("muc", item.id()));
        form.post("/quan-tri/yeu-cau/" + request.number()).then().statusCode(200);
    }

    private Dip dip(AccessRequest request, DipKind kind) {
        return dips.ofRequest(request.number()).stream()
                .filter(dip -> dip.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void fee(String dong) {
        form("administrator")
                .formParam("PLAIN_COPY.OTHER.van-ban", dong)
                .formParam("PLAIN_COPY.OTHER.trang", "0")
                .post("/quan-tri/phi")
                .then()
                .statusCode(303);
    }

    private static RequestSpecification form(String account) {
        return as(account).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
