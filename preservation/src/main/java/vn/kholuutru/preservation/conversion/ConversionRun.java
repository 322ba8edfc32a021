package vn.kholuutru.preservation.conversion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/**
 * A conversion somebody asked for, as it is kept in its folder and shown over REST.
 *
 * @param dossier absent when the whole phông is converted
 * @param document the id of the one AIP to convert, absent otherwise
 * @param user who asked for it
 * @param startedAt ISO 8601, UTC
 */
public record ConversionRun(
        String id,
        String fonds,
        @Nullable String dossier,
        @Nullable String document,
        boolean dryRun,
        String user,
        String startedAt,
        State state,
        ConversionCounts counts) {

    /** RUNNING also waits for its turn; DONE and FAILED are ends. */
    public enum State {
        RUNNING,
        DONE,
        /** Stopped by a fault of the archive itself; the log says which. What is converted stays so. */
        FAILED
    }

    static ConversionRun asked(ConversionScope scope, boolean dryRun, String user, String startedAt) {
        String id = UUID.randomUUID().toString();
        ConversionCounts none = ConversionCounts.none();
        return switch (scope) {
            case ConversionScope.OfFonds of ->
                new ConversionRun(id, of.code().value(), null, null, dryRun, user, startedAt, State.RUNNING, none);
            case ConversionScope.OfDossier of ->
                new ConversionRun(
                        id, of.fonds().value(), of.code().value(), null, dryRun, user, startedAt, State.RUNNING, none);
            case ConversionScope.OfDocument of ->
                new ConversionRun(
                        id,
                        of.address().fonds().value(),
                        of.address().dossier().value(),
                        of.address().aip().toString(),
                        dryRun,
                        user,
                        startedAt,
                        State.RUNNING,
                        none);
        };
    }

    ConversionRun counted(State now, ConversionCounts counted) {
        return new ConversionRun(id, fonds, dossier, document, dryRun, user, startedAt, now, counted);
    }

    ConvertRecords.Order order() {
        return new ConvertRecords.Order(UUID.fromString(id), scope(), dryRun, new Agent(Agent.Kind.PERSON, user));
    }

    private ConversionScope scope() {
        FondsCode fondsCode = new FondsCode(fonds);
        if (dossier == null) {
            return new ConversionScope.OfFonds(fondsCode);
        }
        DossierCode dossierCode = new DossierCode(dossier);
        return document == null
                ? new ConversionScope.OfDossier(fondsCode, dossierCode)
                : new ConversionScope.OfDocument(new AipAddress(fondsCode, dossierCode, AipId.of(document)));
    }
}
