package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.statistics.CountUse;
import vn.kholuutru.core.model.statistics.UseDimension;
import vn.kholuutru.core.model.statistics.UseFigures;
import vn.kholuutru.core.model.statistics.UseStatistics;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** How the archive was used. */
@Path("/api/v1/statistics/reading-room")
@Tag(name = "statistics", description = "Thống kê sử dụng · statistics of use")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingRoomStatisticsResource {
    private final CountUse use;
    private final SecurityIdentity identity;

    @Inject
    public ReadingRoomStatisticsResource(CountUse use, SecurityIdentity identity) {
        this.use = use;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Statistics of use",
            description =
                    "Requests, decisions, pages, downloads, copies and fees in days of Vietnam, in all and by month, phông,"
                            + " purpose, fee category and kind of delivery.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "400", description = "No such days, or more than ten years")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists")
    public StatisticsBody count(
            @Parameter(description = "first day, such as 2026-01-01; the first of the year of the last day when absent")
                    @QueryParam("from")
                    @DefaultValue("")
                    String from,
            @Parameter(description = "last day; today when absent") @QueryParam("until") @DefaultValue("")
                    String until) {
        LocalDate last = until.isEmpty() ? use.today() : day(until);
        LocalDate first = from.isEmpty() ? last.withDayOfYear(1) : day(from);
        return StatisticsBody.from(first, last, use.count(Visitor.of(identity), first, last));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new ProblemException(new Problem.Invalid("DAY_WRONG", List.of(text)));
        }
    }

    /** @param first day counted, {@code last} the last one */
    public record StatisticsBody(
            String first,
            String last,
            FiguresBody total,
            List<PartBody> months,
            List<PartBody> fonds,
            List<PartBody> purposes,
            List<PartBody> feeCategories,
            List<PartBody> kinds) {
        static StatisticsBody from(LocalDate first, LocalDate last, UseStatistics counted) {
            return new StatisticsBody(
                    first.toString(),
                    last.toString(),
                    FiguresBody.from(counted.total()),
                    parts(counted, UseDimension.MONTH),
                    parts(counted, UseDimension.FONDS),
                    parts(counted, UseDimension.PURPOSE),
                    parts(counted, UseDimension.CATEGORY),
                    parts(counted, UseDimension.KIND));
        }

        private static List<PartBody> parts(UseStatistics counted, UseDimension dimension) {
            return counted.by(dimension).stream()
                    .map(part -> new PartBody(part.member(), FiguresBody.from(part.figures())))
                    .toList();
        }
    }

    /** @param member empty for what has none, such as pages of open documents */
    public record PartBody(String member, FiguresBody figures) {}

    /** @param feesDong received, in đồng */
    public record FiguresBody(
            long requests,
            long granted,
            long refused,
            long late,
            long readers,
            long pages,
            long downloads,
            long copies,
            long feesDong) {
        static FiguresBody from(UseFigures figures) {
            return new FiguresBody(
                    figures.requests(),
                    figures.granted(),
                    figures.refused(),
                    figures.late(),
                    figures.readers(),
                    figures.pages(),
                    figures.downloads(),
                    figures.copies(),
                    figures.feesDong());
        }
    }
}
