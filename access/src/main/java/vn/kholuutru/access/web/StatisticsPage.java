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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.statistics.CountUse;
import vn.kholuutru.access.statistics.UseSheet;
import vn.kholuutru.access.statistics.UseTable;
import vn.kholuutru.core.model.statistics.UseStatistics;
import vn.kholuutru.core.port.ReadingRoomStatistics;

/** How the archive was used: by month, phông, purpose, category and kind of delivery. This year, unless days are chosen. */
@Path("/quan-tri/thong-ke")
@Produces(MediaType.TEXT_HTML)
public class StatisticsPage {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final Asked asked;
    private final CountUse use;

    @Inject
    public StatisticsPage(Pages pages, Asked asked, CountUse use) {
        this.pages = pages;
        this.asked = asked;
        this.use = use;
    }

    @GET
    @Operation(hidden = true)
    public String show(
            @QueryParam("tu") @DefaultValue("") String from, @QueryParam("den") @DefaultValue("") String to) {
        AskedDays days = AskedDays.of(from, to);
        UseStatistics counted = use.count(asked.visitor(), first(days), last(days));
        Map<String, Object> data = new HashMap<>();
        data.put("section", "statistics");
        data.put("mostMembers", ReadingRoomStatistics.MOST_MEMBERS);
        data.put("first", first(days));
        data.put("last", last(days));
        data.put("columns", UseTable.COLUMNS);
        data.put("total", UseTable.values(counted.total()));
        data.put("tables", UseTable.all(counted, asked.language()));
        return pages.render("statistics", asked, data);
    }

    @GET
    @Path("thong-ke.xlsx")
    @Produces(WORKBOOK)
    @Operation(hidden = true)
    public Response workbook(
            @QueryParam("tu") @DefaultValue("") String from, @QueryParam("den") @DefaultValue("") String to) {
        AskedDays days = AskedDays.of(from, to);
        Language language = asked.language();
        UseStatistics counted = use.count(asked.visitor(), first(days), last(days));
        StreamingOutput sheet = out -> new UseSheet(language).write(counted, first(days), last(days), out);
        return Response.ok(sheet, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"thong-ke.xlsx\"")
                .build();
    }

    private LocalDate first(AskedDays days) {
        return days.from().orElseGet(() -> last(days).withDayOfYear(1));
    }

    private LocalDate last(AskedDays days) {
        return days.to().orElseGet(use::today);
    }
}
