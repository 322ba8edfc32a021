package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.agreement.AgreementCheck;
import vn.kholuutru.core.agreement.KeepAgreement;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.QuarantineFolder;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.port.RuleBook;
import vn.kholuutru.core.port.VirusScanner;
import vn.kholuutru.ingest.agreement.CatalogueRuleBook;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.inspect.FileInspector;
import vn.kholuutru.ingest.inspect.GuardedInspector;
import vn.kholuutru.ingest.inspect.InspectionLimits;
import vn.kholuutru.ingest.inspect.InspectionPool;
import vn.kholuutru.ingest.packaging.AipPackager;
import vn.kholuutru.ingest.quarantine.QuarantineFile;
import vn.kholuutru.ingest.report.FindingTexts;
import vn.kholuutru.ingest.validation.DocumentValidator;
import vn.kholuutru.ingest.validation.record.RecordCheck;

/** Gives the steps of intake what they need; the ports' adapters are chosen by the server. */
@ApplicationScoped
public class IngestAssembly {
    private static final int WORKER_HEAP_MEBIBYTES = 512;

    @Produces
    @ApplicationScoped
    FileInspector fileInspector(IngestConfiguration configuration, VirusScanner scanner) {
        int workers =
                configuration.inspectionWorkers().orElse(Runtime.getRuntime().availableProcessors());
        InspectionPool pool = new InspectionPool(
                new InspectionLimits(workers, configuration.inspectionLimit(), WORKER_HEAP_MEBIBYTES),
                configuration.trustAnchors());
        return new GuardedInspector(pool, scanner);
    }

    void close(@Disposes FileInspector inspector) {
        inspector.close();
    }

    @Produces
    @Singleton
    DeliveryReader deliveryReader(ProfileCatalogue profiles, DescriptionValidator validator) {
        return new DeliveryReader(profiles, validator);
    }

    @Produces
    @Singleton
    RecordCheck recordCheck(ProfileCatalogue profiles, Clock clock) {
        return new RecordCheck(profiles, clock);
    }

    @Produces
    @Singleton
    RuleBook ruleBook() {
        return new CatalogueRuleBook(FindingTexts::sentence);
    }

    @Produces
    @Singleton
    KeepAgreement keepAgreement(AgreementRegister register, RuleBook rules, ProfileCatalogue profiles) {
        return new KeepAgreement(register, new AgreementCheck(rules, profiles));
    }

    @Produces
    @Singleton
    DocumentValidator documentValidator() {
        return DocumentValidator.standard();
    }

    @Produces
    @Singleton
    QuarantineFile quarantineFile(QuarantineFolder folder, QuarantineRegister register, Clock clock) {
        return new QuarantineFile(folder, register, clock);
    }

    @Produces
    @Singleton
    AipPackager aipPackager(
            DescriptionWriter writer,
            ManifestSigner signer,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0.1.0-SNAPSHOT") String version) {
        return new AipPackager(writer, signer, clock, new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số " + version));
    }
}
