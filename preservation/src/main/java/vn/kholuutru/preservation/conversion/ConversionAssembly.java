package vn.kholuutru.preservation.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.versioning.AddVersion;

/** Gives the conversion what it needs; the ports' adapters are chosen by the server. */
@ApplicationScoped
class ConversionAssembly {
    @Produces
    @Singleton
    ConversionFolder conversionFolder(@ConfigProperty(name = "kho.data") String dataFolder) {
        return new ConversionFolder(Path.of(dataFolder, "conversions"));
    }

    @Produces
    @Singleton
    ConvertRecords convertRecords(
            AipStore store,
            ArchiveIndex index,
            SubmissionJournal journal,
            ProfileCatalogue profiles,
            DescriptionValidator validator,
            DescriptionWriter writer,
            ManifestSigner signer,
            Clock clock) {
        ConvertDescription convert = new ConvertDescription(profiles, validator);
        return new ConvertRecords(
                store,
                index,
                journal,
                convert,
                new ConvertDocument(
                        store,
                        new AddVersion(store, writer, signer),
                        convert,
                        new IndexedDescription(index, profiles),
                        clock));
    }
}
