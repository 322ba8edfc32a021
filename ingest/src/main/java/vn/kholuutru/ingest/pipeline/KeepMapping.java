package vn.kholuutru.ingest.pipeline;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.MappingRegister.SavedMapping;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingJson;
import vn.kholuutru.ingest.mapping.SheetMapping;

/** Keeps mappings by name for the next delivery of the same layout. */
@ApplicationScoped
@RolesAllowed("archivist")
public class KeepMapping {
    private final MappingRegister register;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final MappingJson json = new MappingJson();

    @Inject
    public KeepMapping(MappingRegister register, SecurityIdentity identity, Clock clock) {
        this.register = register;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Keeps a mapping; one of this name that is there is replaced.
     *
     * @throws ProblemException INVALID_MAPPING, or BAD_MAPPING_NAME
     */
    public SavedMapping keep(String name, String mapping) {
        String plain = name.strip();
        if (!SavedMapping.isName(plain)) {
            throw new ProblemException(new Problem.Invalid("BAD_MAPPING_NAME", List.of()));
        }
        FindingAidMapping read = RequiredMapping.of(mapping);
        SavedMapping kept = new SavedMapping(
                plain,
                read.profile(),
                json.write(withoutSamples(read.named(plain))),
                identity.getPrincipal().getName(),
                clock.instant());
        register.keep(kept);
        return kept;
    }

    /** What stood in the cells of one delivery is nothing for the next. */
    private static FindingAidMapping withoutSamples(FindingAidMapping mapping) {
        return new FindingAidMapping(
                mapping.name(),
                mapping.profile(),
                mapping.sheets().stream().map(KeepMapping::withoutSamples).toList(),
                List.of());
    }

    private static SheetMapping withoutSamples(SheetMapping sheet) {
        return new SheetMapping(
                sheet.workbook(),
                sheet.sheet(),
                sheet.firstHeadingRow(),
                sheet.lastHeadingRow(),
                sheet.kinds(),
                sheet.columns().stream()
                        .map(column -> new ColumnMapping(
                                column.column(),
                                column.heading(),
                                column.role(),
                                column.kind(),
                                column.field(),
                                column.certainty(),
                                List.of()))
                        .toList());
    }

    public List<SavedMapping> all() {
        return register.all();
    }

    /** @throws ProblemException NOT_FOUND */
    public SavedMapping find(String name) {
        return register.find(name).orElseThrow(() -> notFound(name));
    }

    /** @throws ProblemException NOT_FOUND */
    public void remove(String name) {
        if (!register.remove(name)) {
            throw notFound(name);
        }
    }

    private static ProblemException notFound(String name) {
        return new ProblemException(new Problem.NotFound("mapping", name));
    }
}
