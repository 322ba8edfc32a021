package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.dip.certificate.ConfirmCopy;
import vn.kholuutru.access.dip.certificate.Verdict;

/** Where anybody, without an account, asks whether a copy was given by this archive. The QR code of a copy leads here. */
@Path("/xac-thuc")
@Produces(MediaType.TEXT_HTML)
public class ConfirmPage {
    private static final int LONGEST_TYPED = 60;

    private final Pages pages;
    private final Asked asked;
    private final ConfirmCopy copies;
    private final AccessConfiguration configuration;

    @Inject
    public ConfirmPage(Pages pages, Asked asked, ConfirmCopy copies, AccessConfiguration configuration) {
        this.pages = pages;
        this.asked = asked;
        this.copies = copies;
        this.configuration = configuration;
    }

    /** The forms; with a code, which a form without script sends, the answer's own address. */
    @GET
    @Operation(hidden = true)
    public Response ask(@QueryParam("ma") @DefaultValue("") String code) {
        String typed = code.strip();
        if (typed.isEmpty()) {
            return page("", null);
        }
        String cut = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        return Response.seeOther(UriBuilder.fromPath("/xac-thuc/{code}").build(cut))
                .build();
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response confirm(@PathParam("code") String code) {
        return page(code, copies.byCode(code, asked.visitor()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response compare(@RestForm("tep") @Nullable FileUpload file, @RestForm("ma") @DefaultValue("") String code)
            throws IOException {
        if (file == null || file.size() == 0) {
            return page(code, null);
        }
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return page(code, copies.byFile(bytes, code, asked.visitor()));
        } finally {
            Files.deleteIfExists(file.uploadedFile());
        }
    }

    private Response page(String code, @Nullable Verdict verdict) {
        Map<String, Object> data = new HashMap<>();
        data.put("code", code);
        data.put("institution", configuration.institution());
        Verdict.Facts facts = facts(verdict);
        data.put("verdict", words(verdict, facts));
        data.put("known", facts != null);
        if (facts != null) {
            data.put("facts", facts);
        }
        return Response.ok(pages.render("confirm", asked, data))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** What was taken back is never simply confirmed. */
    private static String words(@Nullable Verdict verdict, Verdict.@Nullable Facts facts) {
        boolean takenBack = facts != null && facts.takenBackAt().isPresent();
        return switch (verdict) {
            case null -> "";
            case Verdict.Issued ignored -> takenBack ? "issued-taken-back" : "issued";
            case Verdict.Genuine ignored -> takenBack ? "genuine-taken-back" : "genuine";
            case Verdict.Altered ignored -> "altered";
            case Verdict.Unknown ignored -> "unknown";
        };
    }

    private static Verdict.@Nullable Facts facts(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> null;
            case Verdict.Issued issued -> issued.facts();
            case Verdict.Genuine genuine -> genuine.facts();
            case Verdict.Altered altered -> altered.facts();
            case Verdict.Unknown ignored -> null;
        };
    }
}
