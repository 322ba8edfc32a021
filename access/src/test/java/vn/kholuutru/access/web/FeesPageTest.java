package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.AuditLog.Filter;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.FeeRegister;
import vn.kholuutru.core.port.RequestRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class FeesPageTest {
    private static final String PAGE = "/quan-tri/phi";
    private static final String AWAITED = PAGE + "/cho-thu";

    @Inject
    FeeRegister fees;

    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    AuditLog audit;

    @Inject
    ExampleReadingRoom room;

    private OfficeRequests office;

    @BeforeEach
    void begin() {
        office = new OfficeRequests(requests, room.now());
    }

    @Test
    void feesAreSetByAdministratorsAndNoted() {
        String field = "PACKAGE.PENSIONER.";
        set("reader", field, "1", "1").statusCode(403);
        set("archivist", field, "1", "1").statusCode(403);
        set("administrator", field, "12.000", "500").statusCode(303);

        assertThat(fees.dong(DipKind.PACKAGE, FeeCategory.PENSIONER, 10, 2)).isEqualTo(34_000);
        as("archivist").get(PAGE).then().body(containsString("12.000 đ")).body(not(containsString("name=\"PACKAGE")));
        as("administrator").get(PAGE).then().body(containsString("value=\"12.000\""));
        assertThat(audit.read(Filter.ofSubject("PACKAGE 07 12000 + 500"), 0, 9))
                .extracting(entry -> entry.action())
                .containsExactly(AuditAction.FEE_CHANGED);
    }

    @Test
    void nothingIsSavedWhenOneAmountCannotBeRead() {
        for (String wrong : List.of("-1", "abc", "1.5", "99999999999", "1.000.000.001", "<b>")) {
            as("administrator")
                    .formParam("READING.OTHER.van-ban", "777")
                    .formParam("READING.OTHER.trang", "0")
                    .formParam("READING.STUDENT.van-ban", wrong)
                    .formParam("READING.STUDENT.trang", "0")
                    .post(PAGE)
                    .then()
                    .statusCode(400)
                    .body(not(containsString("<b>\"")));
        }
        assertThat(fees.dong(DipKind.READING, FeeCategory.OTHER, 1, 1)).isZero();
    }

    @Test
    void aReceiptLetsWhatWaitedGoOnAndServesOneRequest() {
        AccessRequest mine = office.submit("reader", "Quyết định <mật>", DipKind.READING, DipKind.PLAIN_COPY);
        AccessRequest other = office.submit("reader", "Tờ trình", DipKind.READING);
        Dip reading = office.grant(mine, mine.items().get(0), 3_000);
        Dip copy = office.grant(mine, mine.items().get(1), 9_000);
        Dip strange = office.grant(other, other.items().get(0), 1_000);
        String receipt = "BL/" + UUID.randomUUID();

        as("reader").get(AWAITED).then().statusCode(403);
        as("archivist")
                .get(AWAITED)
                .then()
                .statusCode(200)
                .body(containsString(mine.number()))
                .body(containsString("12.000 đ"))
                .body(containsString("Quyết định &lt;mật&gt;"));
        receive("reader", receipt, reading, copy).statusCode(403);
        receive("archivist", "  ", reading).statusCode(400);
        receive("archivist", receipt).statusCode(400);
        receive("archivist", receipt, reading, strange).statusCode(409);
        receive("archivist", receipt, reading, copy).statusCode(303);
        receive("archivist", receipt, reading, copy).statusCode(303);
        receive("archivist", receipt, strange).statusCode(409);

        assertThat(dips.find(reading.id())).map(Dip::state).contains(DipState.READY);
        assertThat(dips.find(copy.id())).map(Dip::state).contains(DipState.ORDERED);
        assertThat(dips.find(strange.id())).map(Dip::state).contains(DipState.AWAITING_PAYMENT);
        assertThat(audit.read(Filter.ofSubject(copy.id().toString()), 0, 9))
                .extracting(entry -> entry.action())
                .containsExactly(AuditAction.FEE_RECEIVED);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("khong-phai-ma", UUID.randomUUID().toString())) {
            as("archivist")
                    .formParam("khoan", id)
                    .formParam("bien-lai", "BL 1")
                    .post(AWAITED)
                    .then()
                    .statusCode(404);
        }
    }

    private static ValidatableResponse set(String account, String field, String document, String page) {
        return as(account)
                .formParam(field + "van-ban", document)
                .formParam(field + "trang", page)
                .post(PAGE)
                .then();
    }

    private static ValidatableResponse receive(String account, String receipt, Dip... chosen) {
        return as(account)
                .formParam(
                        "khoan",
                        List.of(chosen).stream()
                                .map(Dip::id)
                                .map(UUID::toString)
                                .toList())
                .formParam("bien-lai", receipt)
                .post(AWAITED)
                .then();
    }

    private static RequestSpecification as(String account) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
