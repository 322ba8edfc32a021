package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.request.DescribePaper;
import vn.kholuutru.access.request.ImportPaper;
import vn.kholuutru.access.request.LendPaper;
import vn.kholuutru.access.request.PaperSheet;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Records on paper for staff: described one by one, or taken from a workbook. */
@Path("/quan-tri/ho-so-giay")
@Produces(MediaType.TEXT_HTML)
public class PaperDeskPage {
    private static final int A_PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final List<String> FIELDS =
            List.of("phong", "ma-ho-so", "tieu-de", "tu-nam", "den-nam", "so-to", "vi-tri", "che-do");

    private final Pages pages;
    private final Asked asked;
    private final DescribePaper papers;
    private final ImportPaper workbooks;
    private final LendPaper lend;

    @Inject
    public PaperDeskPage(Pages pages, Asked asked, DescribePaper papers, ImportPaper workbooks, LendPaper lend) {
        this.pages = pages;
        this.asked = asked;
        this.papers = papers;
        this.workbooks = workbooks;
        this.lend = lend;
    }

    /**
     * @param changed id of a record to be changed
     * @param done not empty once a record was kept
     */
    @GET
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("trang") @DefaultValue("1") int page,
            @QueryParam("sua") @DefaultValue("") String changed,
            @QueryParam("xong") @DefaultValue("") String done) {
        FormAnswers form = changed.isEmpty()
                ? FormAnswers.EMPTY
                : new FormAnswers(values(papers.open(asked.visitor(), changed)), Map.of());
        return page(words, Math.clamp(page, 1, LAST_PAGE), form, Optional.empty(), !done.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(MultivaluedMap<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, RegisterPage.text(typed, field)));
        List<String> unusable = papers.keep(
                asked.visitor(),
                new PaperSheet(
                        values.getOrDefault("phong", ""),
                        values.getOrDefault("ma-ho-so", ""),
                        values.getOrDefault("tieu-de", ""),
                        values.getOrDefault("tu-nam", ""),
                        values.getOrDefault("den-nam", ""),
                        values.getOrDefault("so-to", ""),
                        values.getOrDefault("vi-tri", ""),
                        values.getOrDefault("che-do", "")));
        if (unusable.isEmpty()) {
            return Response.seeOther(UriBuilder.fromPath("/quan-tri/ho-so-giay")
                            .queryParam("xong", "1")
                            .build())
                    .build();
        }
        Map<String, String> faults = new LinkedHashMap<>();
        unusable.forEach(field -> faults.put(field, "paper.fault." + field));
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page("", 1, new FormAnswers(values, faults), Optional.empty(), false))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    @POST
    @Path("nhap")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public String take(@RestForm("tep") @Nullable FileUpload workbook) {
        if (workbook == null) {
            throw new ProblemException(
                    new Problem.Invalid("PAPER_SHEET_UNREADABLE", List.of(String.valueOf(ImportPaper.MOST_ROWS))));
        }
        ImportPaper.Taken taken = workbooks.take(asked.visitor(), workbook.uploadedFile());
        return page("", 1, FormAnswers.EMPTY, Optional.of(taken), false);
    }

    private String page(String words, int number, FormAnswers form, Optional<ImportPaper.Taken> taken, boolean done) {
        List<PaperRecord> records = papers.findAll(asked.visitor(), words, number - 1, A_PAGE);
        long total = papers.countAll(asked.visitor(), words);
        String here = UriBuilder.fromPath("/quan-tri/ho-so-giay")
                .queryParam("q", "{q}")
                .build(words)
                .toString();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sought", words);
        data.put("records", records);
        data.put("total", total);
        data.put("form", form);
        data.put("out", lend.out(asked.visitor()));
        data.put("taken", taken);
        data.put("done", done);
        data.put("pager", ListPager.of(here, number, A_PAGE, total));
        data.put("section", "paper");
        return pages.render("papers-desk", asked, data);
    }

    private static Map<String, String> values(PaperRecord record) {
        return Map.of(
                "phong", record.fonds(),
                "ma-ho-so", record.dossier(),
                "tieu-de", record.title(),
                "tu-nam", record.firstYear().map(String::valueOf).orElse(""),
                "den-nam", record.lastYear().map(String::valueOf).orElse(""),
                "so-to", String.valueOf(record.sheets()),
                "vi-tri", record.place(),
                "che-do", record.level().code());
    }
}
