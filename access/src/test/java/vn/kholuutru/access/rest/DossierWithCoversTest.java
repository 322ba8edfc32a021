package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

/** The cover of a hồ sơ is no document of it, and is found where the hồ sơ is. */
@QuarkusTest
@TestProfile(InMemory.class)
class DossierWithCoversTest {
    private static final String PAGE = "/ho-so/" + ExampleArchive.DOSSIER;
    private static final String DOWNLOAD = "/content\" download>Tải tệp về";

    @Test
    void aCoverIsListedWithItsKindAndSizeAndIsNoDocument() {
        given().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER)
                .then()
                .statusCode(200)
                .body("accompanyingFiles", hasSize(1))
                .body("accompanyingFiles.code", hasItem(ExampleArchive.DOSSIER + ".BIA"))
                .body("accompanyingFiles[0].role", equalTo("cover"))
                .body("accompanyingFiles[0].mediaType", equalTo("application/pdf"))
                .body("documents.docCode", not(hasItem(ExampleArchive.DOSSIER + ".BIA")));
    }

    @Test
    void whoMayHaveTheFileIsOfferedItAndNobodyElse() {
        reader("archivist")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("Bìa hồ sơ"), containsString(DOWNLOAD));
        given().header("Accept-Language", "vi")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("Bìa hồ sơ"), not(containsString(DOWNLOAD)));
        reader("reader").get(PAGE + "?lang=en").then().body(containsString("Cover of the dossier"));
    }

    private static RequestSpecification reader(String account) {
        return given().header("Accept-Language", "vi").auth().preemptive().basic(account, account);
    }
}
