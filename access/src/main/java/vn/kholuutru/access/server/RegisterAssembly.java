package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import vn.kholuutru.core.adapter.postgres.PostgresAgreementRegister;
import vn.kholuutru.core.adapter.postgres.PostgresAlarmRegister;
import vn.kholuutru.core.adapter.postgres.PostgresCopyRegister;
import vn.kholuutru.core.adapter.postgres.PostgresEvidenceRegister;
import vn.kholuutru.core.adapter.postgres.PostgresFixityRegister;
import vn.kholuutru.core.adapter.postgres.PostgresMappingRegister;
import vn.kholuutru.core.adapter.postgres.PostgresMediaSetRegister;
import vn.kholuutru.core.adapter.postgres.PostgresObjectRegister;
import vn.kholuutru.core.adapter.postgres.PostgresRecoveryRegister;
import vn.kholuutru.core.adapter.postgres.PostgresRepresentationRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSavedSearchRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSubmissionJournal;
import vn.kholuutru.core.adapter.postgres.PostgresTimeWitness;
import vn.kholuutru.core.adapter.postgres.PostgresUserRegister;
import vn.kholuutru.core.adapter.postgres.PostgresVocabularyRegister;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.RepresentationRegister;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.VocabularyRegister;
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
}
