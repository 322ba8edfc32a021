package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;
import vn.kholuutru.core.port.RecoveryRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class BackupsPageTest {
    private static final String PAGE = "/quan-tri/sao-luu";
    private static final Instant TAKEN = Instant.parse("2026-11-21T14:15:00Z");

    @Inject
    RecoveryRegister register;

    @Test
    void backupsConcernArchivistsOnly() {
        as("reader").get(PAGE).then().statusCode(403);
        as("archivist").get(PAGE).then().statusCode(200);
        as("reader")
                .get(PAGE + "/" + UUID.randomUUID() + "/bien-ban.html")
                .then()
                .statusCode(403);
    }

    @Test
    void aBackupAndADrillAreShownAndTheMinutesHandedOutAsTheyWereSigned() {
        byte[] minutes = "<h1>Biên bản</h1>".getBytes(StandardCharsets.UTF_8);
        DrillNote drill = new DrillNote(
                UUID.randomUUID(),
                "20261121T141500Z",
                "/<b>sao-luu",
                TAKEN,
                Duration.ofSeconds(75),
                true,
                8,
                90,
                5,
                0,
                "root",
                minutes,
                new byte[] {1, 2});
        register.note(new BackupNote(
                "20261121T141500Z", "/<b>sao-luu", TAKEN, TAKEN.plusSeconds(9), 1_234, 5, 4_096, 900, true, 2, true));
        register.note(drill);

        as("archivist")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("20261121T141500Z"))
                .body(containsString("1.234"))
                .body(containsString("2 đối tượng không nguyên vẹn"))
                .body(containsString("75 giây"))
                .body(not(containsString("<b>sao-luu")));
        byte[] given = as("archivist")
                .get(PAGE + "/" + drill.id() + "/bien-ban.html")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        assertThat(given).isEqualTo(minutes);
        as("archivist").get(PAGE + "/khong-co/bien-ban.html").then().statusCode(404);
        as("archivist")
                .get(PAGE + "/" + UUID.randomUUID() + "/bien-ban.html.p7s")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification as(String role) {
        return given().auth().preemptive().basic(role, role);
    }
}
