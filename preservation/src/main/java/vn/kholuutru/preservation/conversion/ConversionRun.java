package vn.kholuutru.preservation.conversion;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/**
 * A conversion somebody asked for, as it is kept in its folder and shown over REST.
 *
 * @param dossier absent when the whole phông is converted
 * @param document the id of the one AIP to convert, absent otherwise
 * @param documentCode its mã lưu trữ; absent also in runs of before it was kept
 * @param user who asked for it
 * @param startedAt ISO 8601, UTC
 */
public record ConversionRun(
        String id,
        String fonds,
        @Nullable String dossier,
        @Nullable String document,
        @Nullable String documentCode,
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
        ConversionRun ofFonds = new ConversionRun(
                UUID.randomUUID().toString(),
                fondsOf(scope).value(),
                null,
                null,
                null,
                dryRun,
                user,
                startedAt,
                State.RUNNING,
                ConversionCounts.none());
        return switch (scope) {
            case ConversionScope.OfFonds of -> ofFonds;
            case ConversionScope.OfDossier of -> ofFonds.within(of.code().value(), null, null);
            case ConversionScope.OfDocument of ->
                ofFonds.within(
                        of.address().dossier().value(),
                        of.address().aip().toString(),
                        of.code().map(DocumentCode::value).orElse(null));
        };
    }

    private static FondsCode fondsOf(ConversionScope scope) {
        return switch (scope) {
            case ConversionScope.OfFonds of -> of.code();
            case ConversionScope.OfDossier of -> of.fonds();
            case ConversionScope.OfDocument of -> of.address().fonds();
        };
    }

    private ConversionRun within(String inDossier, @Nullable String aip, @Nullable String code) {
        return new ConversionRun(id, fonds, inDossier, aip, code, dryRun, user, startedAt, state, counts);
    }

    ConversionRun counted(State now, ConversionCounts counted) {
        return new ConversionRun(id, fonds, dossier, document, documentCode, dryRun, user, startedAt, now, counted);
    }

    /** True when both are to convert the same, and both or neither only for trial. */
    boolean sameAs(ConversionRun other) {
        return fonds.equals(other.fonds)
                && Objects.equals(dossier, other.dossier)
                && Objects.equals(document, other.document)
                && dryRun == other.dryRun;
    }

    ConvertRecords.Order order() {
        return new ConvertRecords.Order(UUID.fromString(id), scope(), dryRun, new Agent(Agent.Kind.PERSON, user));
    }

    ConversionScope scope() {
        FondsCode fondsCode = new FondsCode(fonds);
        if (dossier == null) {
            return new ConversionScope.OfFonds(fondsCode);
        }
        DossierCode dossierCode = new DossierCode(dossier);
        return document == null
                ? new ConversionScope.OfDossier(fondsCode, dossierCode)
                : new ConversionScope.OfDocument(
                        new AipAddress(fondsCode, dossierCode, AipId.of(document)),
                        Optional.ofNullable(documentCode).map(DocumentCode::new));
    }
}
