package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.problem.ProblemException;

@QuarkusTest
@TestProfile(InMemory.class)
class WhatLeavesALineTest {
    private final String account = "ai-do-" + UUID.randomUUID();

    @Inject
    UserRegister users;

    @Inject
    AuditLog log;

    @Inject
    AuditTrail trail;

    @Inject
    AskToRead ask;

    @Inject
    FindDocument documents;

    @Inject
    ExampleReadingRoom room;

    @BeforeEach
    void anAccount() {
        users.keep(account, BcryptUtil.bcryptHash(account, 4), Role.READER);
    }

    @Test
    void aDescriptionThatIsNotOpenToAllWhereverItIsRead() {
        for (String address : List.of("citation.bib", "proof/description", "proof/manifest", "proof")) {
            long before = viewed();
            room.moveOn(Duration.ofMinutes(2));
            own().get("/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/" + address)
                    .then()
                    .statusCode(200);

            assertThat(viewed()).as(address).isEqualTo(before + 1);
        }
        users.changeRole(account, Role.ARCHIVIST);
        long before = viewed();
        room.moveOn(Duration.ofMinutes(2));
        own().get("/iiif/presentation/" + ExampleArchive.CONDITIONAL + "/manifest")
                .then()
                .statusCode(200);
        assertThat(viewed()).isEqualTo(before + 1);
    }

    @Test
    void resultsThatAreTakenAwayWithTheirNumber() {
        own().get("/api/v1/search/export?q=&format=ris&access=conditional")
                .then()
                .statusCode(200);

        assertThat(lines())
                .filteredOn(line -> line.action() == AuditAction.SEARCH_EXPORTED)
                .singleElement()
                .satisfies(line -> assertThat(Integer.parseInt(line.subject())).isPositive());
    }

    @Test
    void theLogItselfWhenItIsTakenAway() {
        users.changeRole(account, Role.ARCHIVIST);

        own().get("/quan-tri/nhat-ky/nhat-ky.xlsx?viec=PAGE_VIEWED").then().statusCode(200);

        assertThat(acts()).contains(AuditAction.LOG_EXPORTED);
    }

    @Test
    void whatSomebodyElseWasGivenWhenAnotherAsks() {
        String id = UUID.randomUUID().toString();

        own().get("/api/v1/dips/" + id).then().statusCode(404);
        own().get("/phong-doc/van-ban/YC-2026-999999/phieu-yeu-cau.pdf").then().statusCode(404);

        assertThat(lines())
                .anyMatch(line -> line.action() == AuditAction.DIP_ASKED
                        && line.subject().equals(id)
                        && line.refusal().equals(Optional.of("NOT_FOUND")))
                .anyMatch(line -> line.action() == AuditAction.LETTER_ASKED);
    }

    @Test
    void refusalsBeyondSixtyAMinuteByTheirNumber() {
        Visitor visitor = new Visitor(Optional.of(account), Set.of(Role.READER), false);
        StoredAip aip = documents.find(ExampleArchive.CONDITIONAL.toString(), visitor);

        for (int page = 1; page <= 71; page++) {
            int asked = page;
            assertThatThrownBy(() -> ask.page(aip, asked, visitor)).isInstanceOf(ProblemException.class);
        }

        assertThat(lines())
                .filteredOn(line -> line.action() == AuditAction.MORE_REFUSALS)
                .extracting(AuditEntry::subject)
                .containsExactlyInAnyOrder("1", "10");
    }

    @Test
    void aChangedFeeInWordsAndWithoutMarkup() {
        trail.note(Visitor.ANONYMOUS, AuditAction.FEE_CHANGED, "PACKAGE 07 12000 + 500");
        trail.note(Visitor.ANONYMOUS, AuditAction.LETTER_CHANGED, "<b>RESULT_NOTICE 3");

        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .get("/quan-tri/nhat-ky")
                .then()
                .body(containsString("12.000 đồng mỗi tài liệu"))
                .body(not(containsString("PACKAGE 07")))
                .body(not(containsString("<b>RESULT")));
    }

    private long viewed() {
        return acts().stream().filter(AuditAction.DESCRIPTION_VIEWED::equals).count();
    }

    private List<AuditAction> acts() {
        return lines().stream().map(AuditEntry::action).toList();
    }

    private List<AuditEntry> lines() {
        return log.read(AuditLog.Filter.ofAccount(account), 0, 200);
    }

    private RequestSpecification own() {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
