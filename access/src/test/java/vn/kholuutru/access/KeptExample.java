package vn.kholuutru.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/**
 * A further document of {@link ExampleArchive}, of any format: stored and known to the journal, not in the index, whose
 * counts other tests know.
 */
public record KeptExample(
        String ordinal,
        FileFormat format,
        byte[] bytes,
        int pages,
        AccessLevel level,
        ProfileId profile,
        Map<String, String> fields) {
    private static final Instant NOW = Instant.parse("2026-06-09T02:00:00Z");

    /** Under Thông tư 05/2025/TT-BNV. */
    public KeptExample(
            String ordinal, FileFormat format, byte[] bytes, int pages, AccessLevel level, Map<String, String> fields) {
        this(ordinal, format, bytes, pages, level, ProfileId.TT05_2025, fields);
    }

    /** Open to all, without pages. */
    public static KeptExample of(String ordinal, FileFormat format, byte[] bytes) {
        return new KeptExample(ordinal, format, bytes, 0, AccessLevel.PUBLIC, Map.of());
    }

    public static KeptExample scan(String ordinal, byte[] bytes, int pages) {
        return new KeptExample(ordinal, FileFormat.PDF, bytes, pages, AccessLevel.PUBLIC, Map.of());
    }

    public KeptExample at(AccessLevel another) {
        return new KeptExample(ordinal, format, bytes, pages, another, profile, fields);
    }

    public KeptExample with(String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return new KeptExample(ordinal, format, bytes, pages, level, profile, more);
    }

    /** Whose fields are named with a capital. */
    public KeptExample underTheFormerCircular() {
        return new KeptExample(ordinal, format, bytes, pages, level, ProfileId.TT02_2019, fields);
    }

    /** Its lasting name, once it is kept. */
    public String keep(AipStore store, SubmissionJournal journal, Path folder) {
        AipId id = AipId.random();
        DocumentCode code = new DocumentCode(ExampleArchive.DOSSIER + "." + ordinal);
        AipAddress address = new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, id);
        ContentFacts facts = new ContentFacts(
                code + "." + format.extensions().getFirst(),
                "a." + format.extensions().getFirst(),
                bytes.length,
                format.mediaType(),
                "UNKNOWN",
                pages,
                digest(DigestAlgorithm.SHA_256),
                digest(DigestAlgorithm.SHA_512));
        store.store(new AipPackage(
                address,
                code,
                description(),
                level,
                facts,
                written(folder.resolve(id.toString())),
                new byte[] {'\n'},
                new byte[] {'\n'},
                new byte[] {1},
                List.of()));
        enter(journal, address, code);
        return id.toString();
    }

    private Description description() {
        boolean document = format.kind() == ContentKind.OFFICE || format.kind() == ContentKind.PAGES;
        Map<FieldCode, List<String>> values = new HashMap<>();
        boolean former = profile.equals(ProfileId.TT02_2019);
        String title = former ? document ? "Subject" : "ImageTitle" : document ? "subject" : "imageTitle";
        values.put(new FieldCode(title), List.of("Lễ khánh thành"));
        values.put(new FieldCode(former ? "Mode" : "mode"), List.of(level.code()));
        fields.forEach((code, value) -> values.put(new FieldCode(code), List.of(value)));
        RecordKind kind = switch (format.kind()) {
            case PAGES, OFFICE -> RecordKind.DOCUMENT;
            case PICTURE -> RecordKind.PHOTO;
            case SOUND, FILM -> fields.isEmpty() ? RecordKind.PHOTO : RecordKind.RECORDING;
        };
        return new Description(profile, kind, values, true);
    }

    private void enter(SubmissionJournal journal, AipAddress address, DocumentCode code) {
        DeliveryId delivery = DeliveryId.random();
        journal.open(new SubmissionJournal.Delivery(
                delivery,
                "Ảnh và băng ghi âm",
                DeliveryTerms.standard(ProfileId.TT05_2025, false),
                "archivist",
                NOW,
                SubmissionJournal.DeliveryState.OPEN,
                List.of()));
        SubmissionId submission = SubmissionId.random();
        journal.receive(List.of(new SubmissionJournal.Submission(
                submission,
                delivery,
                code.value(),
                Optional.of(code),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                NOW,
                NOW)));
        journal.reserve(submission, address, code, digest(DigestAlgorithm.SHA_256));
        journal.advance(submission, SubmissionState.ACCEPTED, Optional.of(address), pages, List.of());
    }

    private Path written(Path file) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checksum digest(DigestAlgorithm algorithm) {
        try {
            return Checksum.of(
                    algorithm, MessageDigest.getInstance(algorithm.jcaName()).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
