package vn.kholuutru.access.problems;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

/** Characters that no keyboard has are no failure of the archive. */
@QuarkusTest
@TestProfile(InMemory.class)
class TextNobodyTypesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tim-kiem?q=a%00b",
                "/api/v1/search?q=a%00b",
                "/api/v1/suggestions?q=a%00b",
                "/ho-so/a%00b",
                "/tai-lieu/a%00b",
                "/phong/a%00b",
                "/phong-doc/phieu/a%00b",
                "/api/v1/access-requests/a%00b",
                "/quan-tri/yeu-cau?tim=a%00b",
                "/quan-tri/yeu-cau/a%00b",
                "/quan-tri/doc-gia?tim=a%00b",
                "/quan-tri/doc-gia/a%00b",
                "/quan-tri/tai-khoan?tim=a%00b",
                "/quan-tri/nhat-ky?tai-khoan=a%00b&doi-tuong=a%00b&phieu=a%00b",
                "/quan-tri/ho-so-giay?tim=a%00b",
                "/quan-tri/tiep-nhan/a%00b",
                "/api/v1/deliveries/a%00b",
                "/iiif/search/a%00b?q=a%00b"
            })
    void anAddressWithOneIsRefusedOrFindsNothing(String address) {
        Response answer = as("administrator").urlEncodingEnabled(false).get(address);

        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
    }

    @Test
    void aRequestWithOneIsRefused() {
        as("reader")
                .contentType("application/json")
                .body("""
                        {"purpose": "02", "purposeContent": "a\\u0000b", "feeCategory": "10", "researchTopic": "Ruộng đất",
                         "items": [{"kind": "document", "id": "%s", "delivery": "reading"}]}""".formatted(ExampleArchive.CONDITIONAL))
                .post("/api/v1/access-requests")
                .then()
                .statusCode(400);
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }
}
