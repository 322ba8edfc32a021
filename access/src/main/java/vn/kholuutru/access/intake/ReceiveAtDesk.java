package vn.kholuutru.access.intake;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.IntakeDesk;
import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.MappingRegister.SavedMapping;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Takes a delivery in by a page: opened with its files, shown as it was understood, corrected, submitted. */
@Singleton
public class ReceiveAtDesk {
    private final IntakeDesk desk;
    private final WatchIntake intake;
    private final MappingRegister mappings;
    private final ProfileCatalogue profiles;
    private final AgreementRegister agreements;

    public ReceiveAtDesk(
            IntakeDesk desk,
            WatchIntake intake,
            MappingRegister mappings,
            ProfileCatalogue profiles,
            AgreementRegister agreements) {
        this.desk = desk;
        this.intake = intake;
        this.mappings = mappings;
        this.profiles = profiles;
        this.agreements = agreements;
    }

    /**
     * What a form says when it opens a delivery; empty texts where it says nothing.
     *
     * @param mapping name of a saved mapping
     */
    public record Opening(
            String name, String profile, boolean withoutMetadata, String status, String agreement, String mapping) {
        DeliveryTerms terms(Function<String, Optional<SavedMapping>> saved) {
            Optional<String> columns = mapping.isBlank()
                    ? Optional.empty()
                    : Optional.of(saved.apply(mapping)
                            .orElseThrow(() -> new ProblemException(new Problem.NotFound("mapping", mapping)))
                            .mapping());
            return new DeliveryTerms(
                    profileId(),
                    withoutMetadata,
                    status.isBlank() ? RecordStatus.NEW : statusId(),
                    Optional.of(agreement.strip()).filter(code -> !code.isEmpty()),
                    columns);
        }

        private ProfileId profileId() {
            try {
                return new ProfileId(profile);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(new Problem.Invalid("UNKNOWN_PROFILE", List.of(profile)));
            }
        }

        private RecordStatus statusId() {
            return RecordStatus.of(status)
                    .orElseThrow(
                            () -> new ProblemException(new Problem.Invalid("UNKNOWN_RECORD_STATUS", List.of(status))));
        }
    }

    /** Opens a delivery and keeps its files, which were received whole already. Nothing is submitted. */
    public DeliveryId receive(Opening opening, Map<String, Path> files, Visitor visitor) {
        intake.requireStaff(visitor);
        if (files.isEmpty()) {
            throw new ProblemException(new Problem.Invalid("PART_MISSING", List.of("files")));
        }
        String name = opening.name.strip().isEmpty() ? "-" : opening.name.strip();
        DeliveryId id = desk.open(name, opening.terms(mappings::find));
        files.forEach((path, file) -> {
            try (InputStream bytes = Files.newInputStream(file)) {
                desk.keep(id, path, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return id;
    }

    /** How the mục lục of an open delivery is understood; empty when it has none that can be read. */
    public Optional<Understanding> understanding(Delivery delivery, Visitor visitor) {
        intake.requireStaff(visitor);
        return desk.understanding(delivery.id()).map(Understanding::of);
    }

    /** What each sheet's columns may mean, in the order of the sheets. */
    public List<List<ColumnMeanings.Group>> meanings(Delivery delivery, Understanding understanding) {
        MetadataProfile profile = profiles.find(delivery.terms().profile()).orElseThrow();
        return understanding.sheets().stream()
                .map(sheet -> ColumnMeanings.of(profile, sheet))
                .toList();
    }

    public List<SavedMapping> savedMappings(ProfileId profile) {
        return mappings.all().stream()
                .filter(mapping -> mapping.profile().equals(profile))
                .toList();
    }

    public List<AgreementRegister.Kept> agreements() {
        return agreements.all();
    }

    public List<SavedMapping> savedMappings() {
        return mappings.all();
    }

    /** Reads the columns as a saved mapping says. */
    public void use(Delivery delivery, String mapping, Visitor visitor) {
        intake.requireStaff(visitor);
        desk.correct(
                delivery.id(),
                mappings.find(mapping)
                        .orElseThrow(() -> new ProblemException(new Problem.NotFound("mapping", mapping)))
                        .mapping());
    }

    /**
     * Takes what was chosen in the form and keeps the mapping under a name when one is given.
     *
     * @param name empty when it need not be kept
     */
    public void correct(Delivery delivery, Function<String, Optional<String>> chosen, String name, Visitor visitor) {
        Optional<Understanding> understood = understanding(delivery, visitor);
        Optional<String> corrected = understood.flatMap(known -> known.corrected(chosen));
        corrected.ifPresent(mapping -> desk.correct(delivery.id(), mapping));
        if (!name.isBlank() && understood.isPresent()) {
            desk.keepMapping(name, corrected.orElseGet(() -> understood.get().json()));
        }
    }

    public void submit(Delivery delivery, Visitor visitor) {
        intake.requireStaff(visitor);
        desk.submit(delivery.id());
    }
}
