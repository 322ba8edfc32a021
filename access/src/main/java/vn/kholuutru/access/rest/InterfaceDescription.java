package vn.kholuutru.access.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.kholuutru.access.problems.ProblemDocument;

/**
 * What holds for the whole interface and is therefore said once: how to sign in, and that every refusal is
 * problem+json. An operation that may answer 401 needs an account; the others are public.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class InterfaceDescription implements OASFilter {
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description
                .getComponents()
                .addSecurityScheme(PASSWORD, signIn("basic", "Account and password."))
                .addSecurityScheme(TOKEN, signIn("bearer", "An access token of POST /api/v1/tokens."))
                .addSchema(PROBLEM, problem());
        description
                .getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(InterfaceDescription::complete));
    }

    private static SecurityScheme signIn(String scheme, String words) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(words);
    }

    private static Schema problem() {
        Schema words = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("title", text())
                .addProperty("detail", text());
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A refusal (RFC 9457). Programs look at code and nothing else.")
                .addProperty("type", text())
                .addProperty("title", text().description("in the language of Accept-Language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text().description("in the language of Accept-Language"))
                .addProperty("code", text().description("stable, such as NOT_FOUND"))
                .addProperty("vi", words)
                .addProperty("en", words)
                .required(List.of("type", "title", "status", "detail", "code", "vi", "en"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void complete(Operation operation) {
        boolean needsAccount = operation.getResponses().hasAPIResponse("401");
        operation.setSecurity(
                needsAccount
                        ? List.of(
                                OASFactory.createSecurityRequirement().addScheme(PASSWORD),
                                OASFactory.createSecurityRequirement().addScheme(TOKEN))
                        : List.of());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (Integer.parseInt(status) >= 400) {
                refuse(response);
            }
        });
    }

    private static void refuse(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
