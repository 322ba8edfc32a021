package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.copies.CopiesReport;
import vn.kholuutru.access.copies.CopiesSheet;
import vn.kholuutru.access.copies.ProveCopies;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** That every phông has its independent copies, and where one is missing. */
@Path("/quan-tri/ban-sao")
@Produces(MediaType.TEXT_HTML)
public class CopiesPage {
    private static final int GAPS_SHOWN = 50;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final Asked asked;
    private final ProveCopies copies;

    @Inject
    public CopiesPage(Pages pages, Asked asked, ProveCopies copies) {
        this.pages = pages;
        this.asked = asked;
        this.copies = copies;
    }

    @GET
    @Operation(hidden = true)
    public String copies(
            @QueryParam("phong") @DefaultValue("") String fonds, @QueryParam("sau") @DefaultValue("") String last) {
        CopiesReport report = copies.report(asked.visitor());
        List<CopyGap> gaps = report.gaps() == 0 ? List.of() : gaps(fonds, last);
        Map<String, Object> data = new HashMap<>();
        data.put("section", "copies");
        data.put("report", report);
        data.put("fonds", fonds);
        data.put("gaps", gaps.stream().limit(GAPS_SHOWN).toList());
        data.put(
                "next",
                gaps.size() > GAPS_SHOWN
                        ? gaps.get(GAPS_SHOWN - 1).object().id().value()
                        : "");
        return pages.render("copies", asked, data);
    }

    @GET
    @Path("bao-cao.xlsx")
    @Produces(WORKBOOK)
    @Operation(hidden = true)
    public Response workbook() {
        Visitor visitor = asked.visitor();
        Language language = asked.language();
        CopiesReport report = copies.report(visitor);
        StreamingOutput sheet = out -> new CopiesSheet(copies, visitor, language).write(report, out);
        return Response.ok(sheet, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ban-sao.xlsx\"")
                .build();
    }

    /** One more than is shown, to know whether there are more. */
    private List<CopyGap> gaps(String fonds, String last) {
        return copies.gaps(
                asked.visitor(),
                code(fonds),
                Optional.of(last).filter(id -> !id.isEmpty()).map(CopiesPage::object),
                GAPS_SHOWN + 1);
    }

    private static Optional<FondsCode> code(String fonds) {
        try {
            return fonds.isEmpty() ? Optional.empty() : Optional.of(new FondsCode(fonds));
        } catch (IllegalArgumentException noCode) {
            throw new ProblemException(new Problem.NotFound("fonds", fonds));
        }
    }

    private static ObjectId object(String id) {
        try {
            return new ObjectId(id);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(new Problem.NotFound("object", id));
        }
    }
}
