package vn.kholuutru.preservation.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.port.ConversionDesk;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The desk at which pages order conversions: the same use cases as over REST. */
@ApplicationScoped
public class ConvertByPage implements ConversionDesk {
    private final ConversionRuns runs;
    private final FindScope scopes;
    private final FieldNames names;
    private final KeptSurveys surveys = new KeptSurveys();

    @Inject
    public ConvertByPage(ConversionRuns runs, FindScope scopes, FieldNames names) {
        this.runs = runs;
        this.scopes = scopes;
        this.names = names;
    }

    @Override
    public Conversion tryOut(Part part, String code, String user) {
        ConversionScope scope = switch (part) {
            case FONDS -> scopes.fonds(code);
            case DOSSIER -> scopes.dossier(code);
            case DOCUMENT -> scopes.document(code);
        };
        return shown(runs.begin(scope, true, user));
    }

    @Override
    public Conversion convert(Conversion trial, String user) {
        return shown(runs.begin(found(trial).scope(), false, user));
    }

    @Override
    public Optional<Conversion> find(UUID id) {
        return runs.find(id).map(this::shown);
    }

    @Override
    public List<Conversion> recent(int most) {
        return runs.recent(most).stream().map(this::shown).toList();
    }

    @Override
    public Survey survey(Conversion ended, int examples) {
        ConversionRun run = found(ended);
        return surveys.of(ended.id(), examples, () -> {
            ConversionSurvey survey = new ConversionSurvey(names, examples);
            runs.readReport(run, survey::add);
            return survey.done();
        });
    }

    private ConversionRun found(Conversion conversion) {
        return runs.find(conversion.id())
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotFound("conversion", conversion.id().toString())));
    }

    private Conversion shown(ConversionRun run) {
        ConversionCounts counts = run.counts();
        return new Conversion(
                UUID.fromString(run.id()),
                part(run),
                code(run),
                Optional.ofNullable(run.document()),
                run.dryRun(),
                run.user(),
                Instant.parse(run.startedAt()),
                state(run),
                new Counts(
                        counts.converted(),
                        counts.already(),
                        counts.awaiting(),
                        counts.failed(),
                        counts.keptAsNotes(),
                        counts.leftBehind(),
                        counts.stillMissing()));
    }

    private static Part part(ConversionRun run) {
        if (run.document() != null) {
            return Part.DOCUMENT;
        }
        return run.dossier() != null ? Part.DOSSIER : Part.FONDS;
    }

    private static String code(ConversionRun run) {
        return Optional.ofNullable(run.documentCode())
                .or(() -> Optional.ofNullable(run.document()))
                .or(() -> Optional.ofNullable(run.dossier()))
                .orElse(run.fonds());
    }

    private State state(ConversionRun run) {
        return switch (run.state()) {
            case RUNNING -> runs.waits(run) ? State.WAITING : State.RUNNING;
            case DONE -> State.DONE;
            case FAILED -> State.FAILED;
        };
    }
}
