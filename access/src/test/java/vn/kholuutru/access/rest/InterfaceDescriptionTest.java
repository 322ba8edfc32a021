package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class InterfaceDescriptionTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "head", "patch");

    @Test
    void everyOperationSaysWhatItDoesAndWhatItAnswers() throws IOException {
        assertThat(operations()).hasSizeGreaterThan(15).allSatisfy((name, operation) -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("responses"))
                    .isNotEmpty()
                    .allSatisfy(response ->
                            assertThat(response.path("description").asText()).isNotBlank());
        });
    }

    @Test
    void everyRefusalIsProblemJson() throws IOException {
        assertThat(operations())
                .allSatisfy((name, operation) -> operation
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            if (Integer.parseInt(response.getKey()) >= 400) {
                                assertThat(response.getValue().path("content").fieldNames())
                                        .toIterable()
                                        .containsExactly("application/problem+json");
                            }
                        }));
    }

    @Test
    void everyOperationThatNeedsAnAccountSaysHowToSignIn() throws IOException {
        JsonNode schemes = description().path("components").path("securitySchemes");
        assertThat(schemes.path("password").path("scheme").asText()).isEqualTo("basic");
        assertThat(schemes.path("token").path("scheme").asText()).isEqualTo("bearer");
        assertThat(operations()).allSatisfy((name, operation) -> {
            boolean needsAccount = operation.path("responses").has("401");
            assertThat(operation.path("security")).hasSize(needsAccount ? 2 : 0);
            operation
                    .path("security")
                    .forEach(requirement -> requirement
                            .fieldNames()
                            .forEachRemaining(
                                    scheme -> assertThat(schemes.has(scheme)).isTrue()));
        });
        JsonNode paths = description().path("paths");
        assertThat(paths.at("/~1api~1v1~1deliveries/post/responses/401").isMissingNode())
                .isFalse();
        assertThat(paths.at("/~1api~1v1~1search/get/responses/401").isMissingNode())
                .isTrue();
    }

    private static Map<String, JsonNode> operations() throws IOException {
        Map<String, JsonNode> operations = new HashMap<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
        return operations;
    }

    private static JsonNode description() throws IOException {
        return new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asByteArray());
    }
}
