package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.copies.CopiesReport;
import vn.kholuutru.access.copies.ProveCopies;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Where the archive is copied, and every object that has too few independent copies. */
@Path("/api/v1/copies")
@Tag(name = "copies", description = "Bản sao trên các nơi lưu · copies on storage targets")
@Produces(MediaType.APPLICATION_JSON)
public class CopiesResource {
    private final ProveCopies copies;
    private final SecurityIdentity identity;

    @Inject
    public CopiesResource(ProveCopies copies, SecurityIdentity identity) {
        this.copies = copies;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Report on copies", description = "Targets, and coverage of every phông.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists")
    public ReportBody report() {
        return ReportBody.from(copies.report(Visitor.of(identity)));
    }

    @GET
    @Path("gaps")
    @Operation(
            summary = "List objects with too few independent copies",
            description = "In the order of their ids; ask again with the last one as after until none comes.")
    @APIResponse(responseCode = "200", description = "Some gaps")
    @APIResponse(responseCode = "400", description = "No such phông, object or size")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists")
    public GapsBody gaps(
            @Parameter(description = "code of a phông") @QueryParam("fonds") @DefaultValue("") String fonds,
            @Parameter(description = "the last object listed before") @QueryParam("after") @DefaultValue("")
                    String after,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("100") int size) {
        Paging.check(0, size);
        try {
            return new GapsBody(copies
                    .gaps(
                            Visitor.of(identity),
                            given(fonds).map(FondsCode::new),
                            given(after).map(ObjectId::new),
                            size)
                    .stream()
                    .map(GapBody::from)
                    .toList());
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /**
     * @param at when it was made
     * @param wanted independent copies every object must have
     * @param gaps objects with fewer
     */
    public record ReportBody(
            String at,
            int wanted,
            long media,
            long objects,
            long gaps,
            long overdue,
            List<TargetBody> targets,
            List<FondsBody> fonds) {
        static ReportBody from(CopiesReport report) {
            return new ReportBody(
                    report.at().toString(),
                    report.wanted(),
                    report.media(),
                    report.objects(),
                    report.gaps(),
                    report.overdue(),
                    report.targets().stream().map(TargetBody::from).toList(),
                    report.fonds().stream().map(FondsBody::from).toList());
        }
    }

    /** @param latest when the last copy was read back; absent when there is none */
    public record TargetBody(
            String id,
            String kind,
            String medium,
            String site,
            String responsible,
            boolean overwritable,
            boolean encrypted,
            boolean away,
            long objects,
            long bytes,
            long lacking,
            @Nullable String latest) {
        static TargetBody from(CopiesReport.OnTarget one) {
            StorageTarget target = one.target();
            return new TargetBody(
                    target.id().value(),
                    target.kind().name(),
                    target.medium(),
                    target.site(),
                    target.responsible(),
                    target.overwritable(),
                    target.encrypted(),
                    one.away(),
                    one.holdings().objects(),
                    one.holdings().bytes(),
                    one.holdings().lacking(),
                    one.holdings().latest().map(Object::toString).orElse(null));
        }
    }

    /** @param fonds absent for what belongs to none */
    public record FondsBody(
            @Nullable String fonds,
            long objects,
            long bytes,
            long covered,
            long gaps,
            long overdue,
            @Nullable String oldest) {
        static FondsBody from(FondsCopies fonds) {
            return new FondsBody(
                    fonds.fonds().map(FondsCode::value).orElse(null),
                    fonds.objects(),
                    fonds.bytes(),
                    fonds.covered(),
                    fonds.gaps(),
                    fonds.overdue(),
                    fonds.oldest().map(Object::toString).orElse(null));
        }
    }

    public record GapsBody(List<GapBody> items) {}

    /** @param held targets that have its latest version */
    public record GapBody(String object, int version, long bytes, String since, List<String> held) {
        static GapBody from(CopyGap gap) {
            return new GapBody(
                    gap.object().id().value(),
                    gap.object().head(),
                    gap.object().bytes(),
                    gap.object().notedAt().toString(),
                    gap.held().stream().map(TargetId::value).toList());
        }
    }
}
