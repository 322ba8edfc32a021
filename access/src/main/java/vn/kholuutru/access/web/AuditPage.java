package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.audit.ReadAudit;
import vn.kholuutru.access.export.AuditSheet;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.port.AuditLog.Filter;

/** Who did what with which record, when and for what purpose. */
@Path("/quan-tri/nhat-ky")
@Produces(MediaType.TEXT_HTML)
public class AuditPage {
    private static final String PAGE = "/quan-tri/nhat-ky";
    private static final int SHOWN = 50;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final Asked asked;
    private final ReadAudit audit;

    @Inject
    public AuditPage(Pages pages, Asked asked, ReadAudit audit) {
        this.pages = pages;
        this.asked = asked;
        this.audit = audit;
    }

    /** The parts of the question as the address has them. */
    public static class Parts {
        @QueryParam("tai-khoan")
        @DefaultValue("")
        String account = "";

        @QueryParam("doi-tuong")
        @DefaultValue("")
        String subject = "";

        @QueryParam("phieu")
        @DefaultValue("")
        String request = "";

        @QueryParam("viec")
        @DefaultValue("")
        String action = "";

        @QueryParam("tu")
        @DefaultValue("")
        String from = "";

        @QueryParam("den")
        @DefaultValue("")
        String to = "";

        AuditQuestion question() {
            return new AuditQuestion(account, subject, request, action, from, to);
        }
    }

    @GET
    @Operation(hidden = true)
    public String list(@BeanParam Parts parts, @QueryParam("trang") @DefaultValue("1") int page) {
        AuditQuestion question = parts.question();
        List<AuditEntry> found = audit.read(asked.visitor(), question.filter(), page, SHOWN);
        Map<String, Object> data = new HashMap<>();
        data.put("section", "audit");
        data.put("question", question);
        data.put("actions", AuditAction.values());
        data.put(
                "lines",
                found.stream()
                        .limit(SHOWN)
                        .map(entry -> AuditLine.of(entry, asked.language()))
                        .toList());
        data.put("pager", pager(question, page, found.size() > SHOWN));
        return pages.render("audit", asked, data);
    }

    @GET
    @Path("nhat-ky.xlsx")
    @Produces(WORKBOOK)
    @Operation(hidden = true)
    public Response workbook(@BeanParam Parts parts) {
        Visitor visitor = asked.visitor();
        Language language = asked.language();
        Filter filter = parts.question().filter();
        audit.take(visitor, parts.question().query());
        StreamingOutput sheet = out -> new AuditSheet(audit, visitor, language).write(filter, out);
        return Response.ok(sheet, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhat-ky.xlsx\"")
                .build();
    }

    private static ListPager pager(AuditQuestion question, int page, boolean more) {
        String step = PAGE + "?" + question.query() + (question.query().isEmpty() ? "" : "&") + "trang=";
        return new ListPager(
                page,
                more ? page + 1 : page,
                page > 1 ? step + (page - 1) : "",
                more ? step + (page + 1) : "",
                page > 1 || more);
    }
}
