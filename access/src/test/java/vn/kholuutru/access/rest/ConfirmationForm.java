package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The public form that compares a file. */
final class ConfirmationForm {
    private ConfirmationForm() {}

    /** The page that answers. */
    static String compared(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"ban-sao.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
        return given().contentType("multipart/form-data; boundary=part")
                .body(body.toByteArray())
                .post("/xac-thuc")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
