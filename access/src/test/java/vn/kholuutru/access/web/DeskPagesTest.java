package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static vn.kholuutru.access.web.AskingReader.as;
import static vn.kholuutru.access.web.AskingReader.decide;
import static vn.kholuutru.access.web.AskingReader.form;
import static vn.kholuutru.access.web.AskingReader.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.request.WatchDeadlines;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.RequestItem.ItemState;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class DeskPagesTest {
    private static final AipId DOCUMENT = AskingReader.DOCUMENT;

    @Inject
    ExampleReadingRoom room;

    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    AuditLog log;

    @Inject
    WatchDeadlines deadlines;

    @Inject
    AlarmRegister alarms;

    private AskingReader asking;

    @BeforeEach
    void emptyTheBaskets() {
        asking = new AskingReader(requests, log);
        asking.emptyTheBaskets();
    }

    @Test
    void aGrantedItemIsReadableForItsTimeAndThenOver() {
        AccessRequest request = asking.asked(DipKind.READING, DipKind.PLAIN_COPY);

        decide(request, "cho-phep", "", request.items()).statusCode(200).body(containsString("đã quyết định"));

        List<Dip> given = dips.ofRequest(request.number());
        assertThat(given).extracting(Dip::kind).containsExactlyInAnyOrder(DipKind.READING, DipKind.PLAIN_COPY);
        Dip reading = given.stream()
                .filter(dip -> dip.kind() == DipKind.READING)
                .findFirst()
                .orElseThrow();
        assertThat(reading.state()).isEqualTo(DipState.READY);
        assertThat(Duration.between(reading.period().from(), reading.period().until()))
                .isBetween(DipKind.LONGEST.minusDays(1), DipKind.LONGEST);
        assertThat(reading.period().until().atZone(Vietnam.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(reading.deleteAt()).isEqualTo(reading.period().until().plus(DipKind.LISTED_AFTER_READING));
        as("reader").get("/phong-doc").then().body(containsString("href=\"/tai-lieu/" + DOCUMENT));
        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("Đọc được"))
                .body(containsString("đang lập bản sao"));

        room.moveOn(Duration.ofDays(15));

        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("Đã hết hạn"))
                .body(not(containsString("Đọc được")));
        assertThat(asking.acts(request)).contains(AuditAction.ITEM_GRANTED);
    }

    @Test
    void aRefusalNeedsAReasonFromTheListAndIsSaidToTheReader() {
        AccessRequest request = asking.asked(DipKind.READING);

        decide(request, "tu-choi", "", request.items()).statusCode(400);
        decide(request, "tu-choi", "OTHER", request.items()).statusCode(400);
        decide(request, "tu-choi", "PERSONAL_SECRET", request.items()).statusCode(200);
        decide(request, "cho-phep", "", request.items())
                .statusCode(200)
                .body(containsString("đã được quyết định hoặc đã rút từ trước"));

        assertThat(requests.findByNumber(request.number()).orElseThrow().items())
                .extracting(RequestItem::state)
                .containsExactly(ItemState.REFUSED);
        assertThat(asking.lines(request))
                .filteredOn(line -> line.action() == AuditAction.ITEM_REFUSED)
                .extracting(AuditEntry::refusal, AuditEntry::kind)
                .containsExactly(tuple(Optional.of("PERSONAL_SECRET"), Optional.of(DipKind.READING)));
        assertThat(asking.acts(request)).doesNotContain(AuditAction.ITEM_GRANTED);
        as("reader").get("/phong-doc/phieu/" + request.number()).then().body(containsString("Có bí mật cá nhân"));
    }

    @Test
    void whatWasGrantedIsTakenBackWithAReasonAtOnce() {
        AccessRequest request = asking.asked(DipKind.READING);
        decide(request, "cho-phep", "", request.items()).statusCode(200);
        Dip dip = dips.ofRequest(request.number()).getFirst();
        String address = "/quan-tri/yeu-cau/" + request.number() + "/thu-hoi";

        form("archivist").formParam("dip", dip.id()).post(address).then().statusCode(400);
        form("reader")
                .formParam("dip", dip.id())
                .formParam("ly-do", "x")
                .post(address)
                .then()
                .statusCode(403);
        form("archivist")
                .formParam("dip", dip.id())
                .formParam("ly-do", "Cấp nhầm <người>")
                .post(address)
                .then()
                .statusCode(303);

        assertThat(dips.find(dip.id()).orElseThrow().usableAt(room.now())).isFalse();
        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("Đã bị thu hồi"))
                .body(containsString("Cấp nhầm &lt;người&gt;"));
    }

    @Test
    void theDueListSaysWhoIsLateAndWhoHandlesWhat() {
        AccessRequest request = asking.asked(DipKind.READING);
        room.moveOn(Duration.ofDays(30));

        as("archivist")
                .get("/quan-tri/yeu-cau?loc=qua-han")
                .then()
                .body(containsString(request.number()))
                .body(containsString("quá hạn"));
        String handle = "/quan-tri/yeu-cau/" + request.number() + "/xu-ly";
        form("archivist").formParam("buoc", "nhan").post(handle).then().statusCode(303);
        form("administrator").formParam("buoc", "nhan").post(handle).then().statusCode(409);
        as("archivist").get("/quan-tri/yeu-cau?loc=toi").then().body(containsString(request.number()));
    }

    @Test
    void whatIsLateRaisesAnAlarm() {
        asking.asked(DipKind.READING);
        room.moveOn(Duration.ofDays(30));

        deadlines.look();

        assertThat(alarms.open(100)).extracting(Alarm::kind).contains(AlarmKind.REQUEST_LATE);
        alarms.settle(AlarmKind.REQUEST_LATE, "reading-room", "seen");
        alarms.settle(AlarmKind.ACCOUNT_LATE, "reading-room", "seen");
    }

    @Test
    void severalRequestsAreDecidedAtOnceAndEachIsReported() {
        AccessRequest one = asking.asked(DipKind.READING);
        AccessRequest other = asking.asked(DipKind.READING);

        form("archivist")
                .formParam("phieu", one.number(), other.number())
                .formParam("quyet-dinh", "tu-choi")
                .formParam("ly-do", "DAMAGED")
                .post("/quan-tri/yeu-cau")
                .then()
                .statusCode(200)
                .body(containsString(one.number()))
                .body(containsString(other.number()));

        assertThat(requests.findByNumber(other.number()).orElseThrow().nothingWaits())
                .isTrue();
    }

    @Test
    void nobodyDecidesTheirOwnRequest() {
        form("archivist")
                .formParam("loai", "document")
                .formParam("ma", DOCUMENT.toString())
                .post("/phong-doc/gio")
                .then()
                .statusCode(303);
        submit("archivist", UUID.randomUUID(), DipKind.READING).statusCode(303);
        AccessRequest request = requests.of("archivist", 1).getFirst();

        decide(request, "cho-phep", "", request.items()).body(containsString("yêu cầu của chính bạn"));

        assertThat(requests.findByNumber(request.number()).orElseThrow().nothingWaits())
                .isFalse();
    }

    @Test
    void aRequestIsFoundByItsNumberItsReaderAndWhatItAsksFor() {
        AccessRequest request = asking.asked(DipKind.READING);
        String code = request.items().getFirst().wanted().code();
        String dossier = code.substring(0, code.lastIndexOf('.'));
        String year = request.number().substring(3, 7);
        String ordinal = String.valueOf(Integer.parseInt(request.number().substring(8)));
        decide(request, "tu-choi", "DAMAGED", request.items()).statusCode(200);

        for (String sought : List.of(request.number(), ordinal, year + "-" + ordinal, " reader ", code, dossier)) {
            found(sought).body(containsString("/quan-tri/yeu-cau/" + request.number()));
        }
        for (String other :
                List.of("YC-1999-000001", "999999999999", dossier.substring(0, dossier.length() - 1), "%", "<b>")) {
            found(other)
                    .body(not(containsString("/quan-tri/yeu-cau/YC-")))
                    .body(not(containsString("<b>")))
                    .body(containsString("Không có phiếu nào như thế"));
        }
        as("reader").get("/quan-tri/yeu-cau?tim=reader").then().statusCode(403);
    }

    private static ValidatableResponse found(String sought) {
        return as("archivist")
                .queryParam("tim", sought)
                .get("/quan-tri/yeu-cau")
                .then()
                .statusCode(200);
    }
}
