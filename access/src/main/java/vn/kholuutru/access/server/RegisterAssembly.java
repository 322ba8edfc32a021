package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.adapter.encryption.IdentityKey;
import vn.kholuutru.core.adapter.encryption.SealedIdentity;
import vn.kholuutru.core.adapter.postgres.PostgresAgreementRegister;
import vn.kholuutru.core.adapter.postgres.PostgresAlarmRegister;
import vn.kholuutru.core.adapter.postgres.PostgresAuditLog;
import vn.kholuutru.core.adapter.postgres.PostgresClosureRegister;
import vn.kholuutru.core.adapter.postgres.PostgresCopyRegister;
import vn.kholuutru.core.adapter.postgres.PostgresDipRegister;
import vn.kholuutru.core.adapter.postgres.PostgresEvidenceRegister;
import vn.kholuutru.core.adapter.postgres.PostgresFeeRegister;
import vn.kholuutru.core.adapter.postgres.PostgresFixityRegister;
import vn.kholuutru.core.adapter.postgres.PostgresLetterRegister;
import vn.kholuutru.core.adapter.postgres.PostgresMappingRegister;
import vn.kholuutru.core.adapter.postgres.PostgresMediaSetRegister;
import vn.kholuutru.core.adapter.postgres.PostgresObjectRegister;
import vn.kholuutru.core.adapter.postgres.PostgresPaperRegister;
import vn.kholuutru.core.adapter.postgres.PostgresReaderRegister;
import vn.kholuutru.core.adapter.postgres.PostgresReadingRoomStatistics;
import vn.kholuutru.core.adapter.postgres.PostgresRecoveryRegister;
import vn.kholuutru.core.adapter.postgres.PostgresRepresentationRegister;
import vn.kholuutru.core.adapter.postgres.PostgresRequestDesk;
import vn.kholuutru.core.adapter.postgres.PostgresRequestRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSavedSearchRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSubmissionJournal;
import vn.kholuutru.core.adapter.postgres.PostgresTimeWitness;
import vn.kholuutru.core.adapter.postgres.PostgresUserRegister;
import vn.kholuutru.core.adapter.postgres.PostgresVocabularyRegister;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.FeeRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.LetterRegister;
import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.ReadingRoomStatistics;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.RepresentationRegister;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.VocabularyRegister;
import vn.kholuutru.core.rights.CurrentClosures;
import vn.kholuutru.core.search.CurrentVocabulary;
import vn.kholuutru.core.time.SteadyClock;

/** What is kept in PostgreSQL, through the pool of Quarkus. */
@ApplicationScoped
class RegisterAssembly {
    @Produces
    @Singleton
    SteadyClock clock(TimeWitness witness, ClockConfiguration configuration) {
        SteadyClock clock = new SteadyClock();
        if (configuration.trustMachine()) {
            witness.startAgain(clock.instant());
        } else {
            witness.latest().ifPresent(clock::notBefore);
        }
        return clock;
    }

    @Produces
    @ApplicationScoped
    TimeWitness timeWitness(DataSource database) {
        return new PostgresTimeWitness(database);
    }

    @Produces
    @ApplicationScoped
    SubmissionJournal journal(DataSource database, Clock clock) {
        return new PostgresSubmissionJournal(database, clock);
    }

    @Produces
    @ApplicationScoped
    ObjectRegister objects(DataSource database) {
        return new PostgresObjectRegister(database);
    }

    @Produces
    @ApplicationScoped
    CopyRegister copies(DataSource database) {
        return new PostgresCopyRegister(database);
    }

    @Produces
    @ApplicationScoped
    AlarmRegister alarms(DataSource database, Clock clock) {
        return new PostgresAlarmRegister(database, clock);
    }

    @Produces
    @ApplicationScoped
    MediaSetRegister mediaSets(DataSource database) {
        return new PostgresMediaSetRegister(database);
    }

    @Produces
    @ApplicationScoped
    RecoveryRegister recovery(DataSource database) {
        return new PostgresRecoveryRegister(database);
    }

    @Produces
    @ApplicationScoped
    EvidenceRegister evidence(DataSource database) {
        return new PostgresEvidenceRegister(database);
    }

    @Produces
    @ApplicationScoped
    FixityRegister fixity(DataSource database) {
        return new PostgresFixityRegister(database);
    }

    @Produces
    @ApplicationScoped
    UserRegister users(DataSource database, Clock clock) {
        return new PostgresUserRegister(database, clock);
    }

    @Produces
    @ApplicationScoped
    ReaderRegister readers(DataSource database, @ConfigProperty(name = "kho.data") String dataFolder) {
        Path key = Path.of(dataFolder, "secrets", "identity.key");
        return new PostgresReaderRegister(database, new SealedIdentity(IdentityKey.keptIn(key)));
    }

    @Produces
    @ApplicationScoped
    RepresentationRegister representations(DataSource database, Clock clock) {
        return new PostgresRepresentationRegister(database, clock);
    }

    @Produces
    @ApplicationScoped
    AgreementRegister agreements(DataSource database, Clock clock) {
        return new PostgresAgreementRegister(database, clock);
    }

    @Produces
    @ApplicationScoped
    MappingRegister mappings(DataSource database) {
        return new PostgresMappingRegister(database);
    }

    @Produces
    @ApplicationScoped
    VocabularyRegister vocabularyRegister(DataSource database, Clock clock) {
        return new PostgresVocabularyRegister(database, clock);
    }

    @Produces
    @Singleton
    CurrentVocabulary vocabulary(VocabularyRegister register, Clock clock) {
        return new CurrentVocabulary(register, clock);
    }

    @Produces
    @ApplicationScoped
    SavedSearchRegister savedSearches(DataSource database) {
        return new PostgresSavedSearchRegister(database);
    }

    @Produces
    @ApplicationScoped
    RequestRegister requests(DataSource database) {
        return new PostgresRequestRegister(database);
    }

    @Produces
    @ApplicationScoped
    RequestDesk requestDesk(DataSource database) {
        return new PostgresRequestDesk(database);
    }

    @Produces
    @ApplicationScoped
    PaperRegister papers(DataSource database) {
        return new PostgresPaperRegister(database);
    }

    @Produces
    @ApplicationScoped
    DipRegister dips(DataSource database) {
        return new PostgresDipRegister(database);
    }

    @Produces
    @ApplicationScoped
    AuditLog auditLog(DataSource database) {
        return new PostgresAuditLog(database);
    }

    @Produces
    @ApplicationScoped
    ClosureRegister closures(DataSource database) {
        return new PostgresClosureRegister(database);
    }

    @Produces
    @Singleton
    CurrentClosures currentClosures(ClosureRegister register, Clock clock) {
        return new CurrentClosures(register, clock);
    }

    @Produces
    @ApplicationScoped
    FeeRegister fees(DataSource database) {
        return new PostgresFeeRegister(database);
    }

    @Produces
    @ApplicationScoped
    ReadingRoomStatistics statistics(DataSource database) {
        return new PostgresReadingRoomStatistics(database);
    }

    @Produces
    @ApplicationScoped
    LetterRegister letters(DataSource database) {
        return new PostgresLetterRegister(database);
    }
}
