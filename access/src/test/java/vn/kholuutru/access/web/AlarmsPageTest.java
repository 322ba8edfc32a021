package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class AlarmsPageTest {
    private static final String PAGE = "/quan-tri/canh-bao";
    private static final String OBJECT =
            "info:fedora/" + ExampleArchive.FONDS + "/" + ExampleArchive.DOSSIER + "/" + ExampleArchive.OPEN;

    @Inject
    AlarmRegister alarms;

    @Test
    void alarmsConcernArchivistsOnly() {
        as("reader").get(PAGE).then().statusCode(403);
        given().redirects().follow(false).get(PAGE).then().statusCode(not(equalTo(200)));
        as("archivist").get(PAGE).then().statusCode(200);
    }

    @Test
    void anOpenAlarmIsSeenInTheMenuOfEveryStaffPageUntilItIsClosedWithAReason() {
        Alarm alarm =
                alarms.raise(AlarmKind.OBJECT_DAMAGED, OBJECT + " one", List.of(OBJECT, "store", "<b>v1/content</b>"));

        as("archivist").get("/quan-tri").then().body(containsString("rail-count"));
        as("archivist")
                .get(PAGE)
                .then()
                .body(containsString("Dữ liệu lưu trữ bị hỏng"))
                .body(containsString("/tai-lieu/" + ExampleArchive.OPEN))
                .body(not(containsString("<b>v1")))
                .body(not(containsString("name=\"ly-do\"")));
        close("archivist", alarm, "một lý do").statusCode(403);
        close("administrator", alarm, "   ").statusCode(400);
        close("administrator", alarm, "x".repeat(501)).statusCode(400);
        close("administrator", alarm, "Đã thay ổ đĩa <12>").statusCode(303);
        close("administrator", alarm, "một lần nữa").statusCode(303);

        as("archivist").get(PAGE).then().body(containsString("Đã thay ổ đĩa &lt;12&gt;"));
        assertThat(alarms.open(100)).extracting(Alarm::id).doesNotContain(alarm.id());
    }

    @Test
    void timesAreSaidAsThoseOfVietnam() {
        Alarm alarm = alarms.raise(AlarmKind.TARGET_AWAY, "times", List.of("NAS 1", "2026-11-05T20:30:00.123Z"));

        as("archivist").get(PAGE).then().body(containsString("NAS 1, từ 06/11/2026 03:30."));
        alarms.close(alarm.id(), "test", "seen");
    }

    @Test
    void whatIsNoAlarmIsNotFound() {
        as("administrator")
                .formParam("ly-do", "vì sao")
                .post(PAGE + "/khong-phai-ma")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void everyKindHasWordsInBothLanguages(AlarmKind kind) {
        Alarm alarm = alarms.raise(kind, "words", List.of("một", "hai", "ba"));

        for (String language : List.of("vi", "en")) {
            as("archivist")
                    .get(PAGE + "?lang=" + language)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("alarm." + kind)))
                    .body(containsString("một"))
                    .body(not(containsString("{2}")));
        }
        alarms.close(alarm.id(), "test", "seen");
    }

    private static ValidatableResponse close(String account, Alarm alarm, String reason) {
        return as(account)
                .formParam("ly-do", reason)
                .post(PAGE + "/" + alarm.id())
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
