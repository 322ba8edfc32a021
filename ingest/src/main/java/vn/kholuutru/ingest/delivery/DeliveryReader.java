package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.workbook.WorkbookReader;

/**
 * Understands a delivered folder: which file is which document, what the mục lục says of it, and what is wrong with
 * either. No scan is opened. A zip is unpacked first, see {@link ZippedDelivery}.
 */
public final class DeliveryReader implements AutoCloseable {
    private final ProfileCatalogue profiles;
    private final DescriptionValidator validator;
    private final Optional<FindingAidMapping> mapping;
    private final WorkbookReader workbooks;

    public DeliveryReader(ProfileCatalogue profiles, DescriptionValidator validator) {
        this(profiles, validator, Optional.empty(), new WorkbookReader());
    }

    DeliveryReader(
            ProfileCatalogue profiles,
            DescriptionValidator validator,
            Optional<FindingAidMapping> mapping,
            WorkbookReader workbooks) {
        this.profiles = profiles;
        this.validator = validator;
        this.mapping = mapping;
        this.workbooks = workbooks;
    }

    /**
     * A reader that takes the columns of the mục lục for what a person said they are. A mapping that fits no sheet refuses
     * the delivery and says so by its name.
     */
    public DeliveryReader withMapping(FindingAidMapping corrected) {
        return new DeliveryReader(profiles, validator, Optional.of(corrected), workbooks);
    }

    /**
     * Reads the delivery. Whatever a producer can get wrong is a finding; only a folder that cannot be listed throws. In a
     * refused delivery the documents are its scans, without codes.
     *
     * @throws IllegalArgumentException when the archive does not know the agreement's profile
     */
    public UnderstoodDelivery read(Path folder, Agreement agreement) throws IOException {
        MetadataProfile profile = profile(agreement);
        DeliveredFiles files = DeliveredFiles.in(folder, agreement);
        return agreement.withoutMetadata()
                ? new FilesAlone(agreement, profile).read(files)
                : withFindingAid(files, findingAid(profile, agreement).read(files.workbooks()), agreement, profile);
    }

    /**
     * Understands the headings of the mục lục and reads no record: what is shown to a person before anything is checked or
     * stored. Empty when there is no mục lục that could be read; {@link #read} says why.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public Optional<FindingAidMapping> understand(Path folder, Agreement agreement) throws IOException {
        MetadataProfile profile = profile(agreement);
        DeliveredFiles files = DeliveredFiles.in(folder, agreement);
        return findingAid(profile, agreement).understand(files.workbooks()).mapping();
    }

    private FindingAidReader findingAid(MetadataProfile profile, Agreement agreement) {
        return new FindingAidReader(profile, agreement, workbooks, mapping);
    }

    /** Ends the worker process that opened workbooks; one that is needed no more for a while wastes memory. */
    @Override
    public void close() {
        workbooks.close();
    }

    /**
     * Reads one document handed over with its description as JSON. Whatever its name, the file is the document.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public UnderstoodDelivery readDocument(Path file, DocumentMetadata metadata, Agreement agreement) {
        MetadataProfile profile = profile(agreement);
        DeliveredFiles files = DeliveredFiles.ofDocument(file);
        String fileName = files.scans().getFirst().name();
        return withFindingAid(
                files, new MetadataTables(profile, agreement).read(metadata, fileName), agreement, profile);
    }

    private MetadataProfile profile(Agreement agreement) {
        return profiles.find(agreement.profile())
                .orElseThrow(() -> new IllegalArgumentException("unknown profile " + agreement.profile()));
    }

    private UnderstoodDelivery withFindingAid(
            DeliveredFiles files, FindingAid findingAid, Agreement agreement, MetadataProfile profile) {
        List<Finding> findings = new ArrayList<>(files.findings());
        findings.addAll(findingAid.findings());
        List<String> ignored = new ArrayList<>(files.ignored());
        ignored.addAll(findingAid.unread());
        if (findingAid.refused()) {
            List<DeliveredDocument> unread = files.scans().stream()
                    .map(scan -> DeliveredDocument.bare(scan, List.of()))
                    .toList();
            return new UnderstoodDelivery(
                    agreement,
                    unread,
                    findings,
                    ignored,
                    findingAid.workbook(),
                    ListedDossiers.NONE,
                    findingAid.mapping());
        }
        DossierRegister dossiers = new DossierRegister(findingAid, agreement, profile, validator);
        RowMatching matching = new RowMatching(files.scans(), findingAid.statedPaths(), agreement, profile, dossiers);
        findingAid.itemTables().forEach(table -> matching.expect(table.rows()));
        for (RecordTable table : findingAid.itemTables()) {
            RowDescriber describer = new RowDescriber(agreement, profile, validator, table);
            findings.addAll(describer.missingColumns());
            table.rows().forEach(row -> matching.add(row, describer));
        }
        matching.addFilesWithoutRow(files.scans());
        List<DeliveredDocument> documents = described(matching, profile);
        findings.addAll(dossiers.findings());
        if (documents.isEmpty()) {
            findings.add(RecordFault.EMPTY_DELIVERY.found(agreement, Place.NOWHERE));
        }
        return new UnderstoodDelivery(
                        agreement,
                        documents,
                        findings,
                        ignored,
                        findingAid.workbook(),
                        new ListedDossiers(findingAid.tables(), dossiers.rows()),
                        findingAid.mapping())
                .withoutSecretRows();
    }

    /** On all cores, because holding a description against its shape is what takes long. */
    private static List<DeliveredDocument> described(RowMatching matching, MetadataProfile profile) {
        DescribeRow describing = new DescribeRow(new IdentifyingFields(profile));
        return Stream.concat(matching.rows().parallelStream().map(describing::describe), matching.withoutRow().stream())
                .sorted(Comparator.comparing(DeliveryReader::fileName).thenComparing(DeliveredDocument::path))
                .toList();
    }

    private static String fileName(DeliveredDocument document) {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }
}
