package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventFact.Kind;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;

@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class RecordHistoryTest {
    private static final Agent OFFICER = new Agent(Agent.Kind.PERSON, "nguyen.thi.minh");

    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @Inject
    FindDocument documents;

    @Inject
    ProfileCatalogue profiles;

    @Inject
    ManifestSigner signer;

    @TempDir
    Path folder;

    @Test
    void aChangedDescriptionIsToldInTheReadersLanguageAndTheFormerOneStaysReadable() {
        String id = keep("8400001");
        describe(id, "Tên <b>mới</b>", event(new EventFact(Kind.FIELDS_CHANGED, "subject", "khongCoTruong")));

        page(id, "?muc=bao-quan")
                .body(containsString("Phiên bản 2"))
                .body(containsString("Bổ sung hoặc sửa mô tả"))
                .body(containsString("Các trường thay đổi: Trích yếu nội dung, khongCoTruong."))
                .body(containsString("Người thực hiện: nguyen.thi.minh"))
                .body(containsString("phien-ban=1"))
                .body(not(containsString("description changed")));
        page(id, "?muc=bao-quan&lang=en")
                .body(containsString("Fields changed:"))
                .body(containsString("Done by nguyen.thi.minh"))
                .body(not(containsString("Trích yếu nội dung")));
        page(id, "?muc=mo-ta")
                .body(containsString("Tên &lt;b&gt;mới&lt;/b&gt;"))
                .body(not(containsString("Đang xem")));
        page(id, "?muc=mo-ta&phien-ban=1")
                .body(containsString("Đang xem mô tả của phiên bản 1"))
                .body(not(containsString("<dd><div>Tên")));
    }

    @Test
    void whatAnEarlierReleaseWroteInEnglishIsShownAsSuch() {
        String id = keep("8400002");
        describe(
                id,
                "Tên khác",
                new PreservationEvent(
                        UUID.randomUUID(),
                        EventType.METADATA_MODIFICATION,
                        Instant.now(),
                        false,
                        "corrected <by> hand",
                        OFFICER));

        page(id, "?muc=bao-quan")
                .body(containsString("<span lang=\"en\">corrected &lt;by&gt; hand</span>"))
                .body(containsString("Không đạt"));
    }

    @Test
    void whatIntakeFoundIsSaidInTheWordsOfItsMessages() {
        String id = keep("8400003");
        describe(
                id,
                "Tên",
                event(
                        new EventFact(Kind.FOUND, "NOT_PDFA", "FileIsPdfA", "6.1.2"),
                        new EventFact(Kind.FOUND, "KHONG_CON_LOI_NAY", "x"),
                        new EventFact(Kind.SIGNATURE_INSIDE, "", "INTACT", "NOT_JUDGED"),
                        new EventFact(Kind.PROFILE_CHANGED, "tt02-2019", "tt05-2025")));

        page(id, "?muc=bao-quan")
                .body(containsString("PDF/A"))
                .body(containsString("người không nêu tên: phần đã ký còn nguyên"))
                .body(containsString("Từ Thông tư 02/2019/TT-BNV"));
    }

    @Test
    void aVersionThatNeverWasIsNotFound() {
        String id = keep("8400004");

        for (String version : List.of("0", "2", "-1", "2147483647")) {
            given().get("/tai-lieu/" + id + "?phien-ban=" + version).then().statusCode(404);
        }
        given().get("/tai-lieu/" + id + "?phien-ban=mot").then().statusCode(400);
    }

    private String keep(String ordinal) {
        byte[] file = ("%PDF-1.7 " + ordinal).getBytes(StandardCharsets.UTF_8);
        return new KeptExample(ordinal, FileFormat.PDF, file, 0, AccessLevel.PUBLIC, Map.of())
                .keep(store, journal, folder);
    }

    private void describe(String id, String title, PreservationEvent event) {
        StoredAip aip = documents.find(id, Visitor.ANONYMOUS);
        Map<FieldCode, List<String>> values = new HashMap<>(aip.description().values());
        values.put(new FieldCode("subject"), List.of(title));
        Description described =
                new Description(aip.description().profile(), aip.description().kind(), values, true);
        new AddVersion(store, new RdfDescriptionWriter(profiles), signer)
                .add(Change.of(aip).describedBy(described).because(event));
    }

    private static PreservationEvent event(EventFact... facts) {
        return new PreservationEvent(
                UUID.randomUUID(),
                EventType.METADATA_MODIFICATION,
                Instant.now(),
                true,
                "description changed by a delivery",
                OFFICER,
                List.of(facts));
    }

    private static ValidatableResponse page(String id, String query) {
        return given().get("/tai-lieu/" + id + query).then().statusCode(200);
    }
}
