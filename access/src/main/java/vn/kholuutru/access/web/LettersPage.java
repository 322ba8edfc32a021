package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.letters.LetterFault;
import vn.kholuutru.access.letters.LetterFields;
import vn.kholuutru.access.letters.TendLetters;
import vn.kholuutru.access.letters.WriteLetter;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.letter.LetterTemplate;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The texts of letters and slips: read, changed, looked at, and taken back. */
@Path("/quan-tri/mau-van-ban")
@Produces(MediaType.TEXT_HTML)
public class LettersPage {
    private static final String PAGE = "/quan-tri/mau-van-ban";

    private final Pages pages;
    private final Asked asked;
    private final TendLetters letters;
    private final WriteLetter writing;

    @Inject
    public LettersPage(Pages pages, Asked asked, TendLetters letters, WriteLetter writing) {
        this.pages = pages;
        this.asked = asked;
        this.letters = letters;
        this.writing = writing;
    }

    @GET
    @Operation(hidden = true)
    public String list() {
        RequiredRole.check(Role.ARCHIVIST, asked.visitor());
        return pages.render("letters", asked, Map.of("kinds", LetterKind.values(), "section", "letters"));
    }

    /** @param version whose text is shown; 0 for the text the archive came with; -1 for the one in use */
    @GET
    @Path("{kind}")
    @Operation(hidden = true)
    public String edit(
            @PathParam("kind") String name,
            @QueryParam("phien-ban") @DefaultValue("-1") int version,
            @QueryParam("luu") @DefaultValue("") String saved) {
        LetterKind kind = kind(name);
        String text = version < 0 ? letters.text(kind) : letters.text(asked.visitor(), kind, version);
        return page(kind, text, Optional.empty(), !saved.isEmpty());
    }

    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@PathParam("kind") String name, @FormParam("noi-dung") @DefaultValue("") String text) {
        RequiredRole.check(Role.ARCHIVIST, asked.visitor());
        LetterKind kind = kind(name);
        Optional<LetterFault> fault = letters.fault(kind, text);
        if (fault.isPresent()) {
            return faulty(kind, text, fault);
        }
        letters.save(asked.visitor(), kind, text);
        return Response.seeOther(URI.create(PAGE + "/" + kind + "?luu=1")).build();
    }

    @POST
    @Path("{kind}/xem-thu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response look(@PathParam("kind") String name, @FormParam("noi-dung") @DefaultValue("") String text) {
        RequiredRole.check(Role.ARCHIVIST, asked.visitor());
        LetterKind kind = kind(name);
        Optional<LetterFault> fault = letters.fault(kind, text);
        if (fault.isPresent()) {
            return faulty(kind, text, fault);
        }
        return Response.ok(writing.sample(asked.visitor(), kind, text), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"xem-thu.pdf\"")
                .build();
    }

    @POST
    @Path("{kind}/mau-goc")
    @Operation(hidden = true)
    public Response goBack(@PathParam("kind") String name) {
        LetterKind kind = kind(name);
        letters.goBack(asked.visitor(), kind);
        return Response.seeOther(URI.create(PAGE + "/" + kind + "?luu=1")).build();
    }

    private Response faulty(LetterKind kind, String text, Optional<LetterFault> fault) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(kind, text, fault, false))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private String page(LetterKind kind, String text, Optional<LetterFault> fault, boolean saved) {
        List<LetterTemplate> history = letters.history(asked.visitor(), kind);
        Map<String, Object> data = new HashMap<>();
        data.put("section", "letters");
        data.put("kind", kind);
        data.put("text", text);
        data.put("fields", LetterFields.of(kind).written());
        data.put("longest", LetterTemplate.LONGEST_TEXT);
        data.put("history", history);
        data.put("changed", !history.isEmpty() && !history.getFirst().original());
        data.put("saved", saved);
        data.put("faults", fault.stream().toList());
        return pages.render("letter", asked, data);
    }

    private static LetterKind kind(String name) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("letter", name)));
    }
}
