package vn.kholuutru.ingest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.clamd.ClamdAddress;
import vn.kholuutru.core.adapter.clamd.ClamdVirusScanner;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.delivery.ZippedDelivery;
import vn.kholuutru.ingest.inspect.FileInspector;
import vn.kholuutru.ingest.inspect.GuardedInspector;
import vn.kholuutru.ingest.inspect.InspectionLimits;
import vn.kholuutru.ingest.inspect.InspectionPool;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingJson;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;
import vn.kholuutru.ingest.report.ReportWriter;
import vn.kholuutru.ingest.validation.CheckedDocument;
import vn.kholuutru.ingest.validation.DeliveryCheck;
import vn.kholuutru.ingest.validation.DocumentValidator;
import vn.kholuutru.ingest.validation.record.RecordCheck;

/** Checks a delivery with no server: what a contractor runs before handing over. */
@Command(name = "check", resourceBundle = "messages.check-command", sortOptions = false)
public final class CheckCommand implements KhoCommand {

    private Optional<FindingAidMapping> corrected = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DELIVERY", descriptionKey = "delivery")
    private Path delivery;

    @Mixin
    private DeliveryOptions options = new DeliveryOptions();

    @Option(names = "--report", paramLabel = "F", descriptionKey = "report")
    private @Nullable Path report;

    @Option(names = "--mapping", paramLabel = "F", descriptionKey = "mapping")
    private @Nullable Path mapping;

    @Option(names = "--save-mapping", paramLabel = "F", descriptionKey = "save-mapping")
    private @Nullable Path saveMapping;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(
            names = "--virus-scanner",
            paramLabel = "ADDRESS",
            descriptionKey = "virus-scanner",
            defaultValue = "${env:KHO_VIRUS_SCANNER}")
    private @Nullable String virusScanner;

    @Option(names = "--trust-anchors", paramLabel = "DIR", descriptionKey = "trust-anchors")
    private @Nullable Path trustAnchors;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Override
    public Integer call() throws IOException {
        CommandOutput output = new CommandOutput(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                Locale.getDefault(),
                Boolean.getBoolean("kho.terminal"));
        ProfileCatalogue profiles = new ShaclProfileCatalogue();
        Optional<MetadataProfile> known = knownProfile(profiles);
        if (known.isEmpty()) {
            output.complain(
                    "unknown-profile",
                    options.profile(),
                    profiles.all().stream().map(each -> each.id().value()).collect(Collectors.joining(", ")));
            return ExitCode.WRONG_USE;
        }
        if (!Files.isReadable(delivery) || !(Files.isDirectory(delivery) || ZippedDelivery.isZip(delivery))) {
            output.complain("no-delivery", delivery.toString());
            return ExitCode.WRONG_USE;
        }
        Agreement agreement;
        try {
            agreement = agreement(known.get(), profiles).withStatus(options.status());
        } catch (AgreementFile.NoAgreement e) {
            output.complain("no-agreement", options.agreement().orElse(""), String.valueOf(e.getMessage()));
            return ExitCode.WRONG_USE;
        }
        if (mapping != null) {
            try {
                corrected = Optional.of(MappingFile.read(mapping));
            } catch (IOException | MappingJson.NotAMapping unusable) {
                output.complain("unusable-mapping", mapping.toString(), String.valueOf(unusable.getMessage()));
                return ExitCode.WRONG_USE;
            }
        }
        return report == null
                ? checkWithoutReport(agreement, profiles, output)
                : checkAndReport(report, agreement, profiles, output);
    }

    private Agreement agreement(MetadataProfile profile, ProfileCatalogue profiles) throws AgreementFile.NoAgreement {
        return options.agreement().isEmpty()
                ? Agreement.standard(profile.id(), options.withoutMetadata())
                : new AgreementFile(profiles).read(Path.of(options.agreement().get()), options.withoutMetadata());
    }

    private Optional<MetadataProfile> knownProfile(ProfileCatalogue profiles) {
        return profiles.all().stream()
                .filter(each -> each.id().value().equals(options.profile()))
                .findFirst();
    }

    private int checkWithoutReport(Agreement agreement, ProfileCatalogue profiles, CommandOutput output)
            throws IOException {
        return tell(check(agreement, profiles, output), output);
    }

    private int checkAndReport(Path target, Agreement agreement, ProfileCatalogue profiles, CommandOutput output)
            throws IOException {
        Optional<ReportWriter> writer = ReportWriter.forFile(target);
        if (writer.isEmpty()) {
            output.complain("unknown-report", target.toString());
            return ExitCode.WRONG_USE;
        }
        try (ReportFile file = opened(target, writer.get(), output)) {
            if (file == null) {
                return ExitCode.WRONG_USE;
            }
            DeliveryReport checked = check(agreement, profiles, output);
            file.write(checked);
            output.tell("report", target.toString());
            return tell(checked, output);
        }
    }

    private static @Nullable ReportFile opened(Path target, ReportWriter writer, CommandOutput output) {
        try {
            return ReportFile.open(target, writer);
        } catch (IOException unwritable) {
            output.complain("unwritable-report", target.toString());
            return null;
        }
    }

    private int tell(DeliveryReport checked, CommandOutput output) {
        output.summary(checked);
        if (json) {
            output.json(checked);
        }
        return checked.allWell() ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    private DeliveryReport check(Agreement agreement, ProfileCatalogue profiles, CommandOutput output)
            throws IOException {
        if (!ZippedDelivery.isZip(delivery)) {
            return check(delivery, agreement, profiles, output);
        }
        Path work = Files.createTempDirectory("kho-check-");
        try {
            return switch (new ZippedDelivery(agreement).unpack(delivery, work)) {
                case ZippedDelivery.Outcome.Unpacked unpacked -> check(unpacked.folder(), agreement, profiles, output);
                case ZippedDelivery.Outcome.Refused refused ->
                    DeliveryReport.refused(name(), List.of(), 0, List.of(refused.finding()), List.of());
            };
        } finally {
            WorkFolder.remove(work);
        }
    }

    private DeliveryReport check(Path folder, Agreement agreement, ProfileCatalogue profiles, CommandOutput output)
            throws IOException {
        long started = System.nanoTime();
        UnderstoodDelivery understood = understood(folder, agreement, profiles).asAgreed();
        if (understood.mapping().isPresent()) {
            show(understood.mapping().get(), output);
        }
        if (understood.refused()) {
            List<String> files =
                    understood.documents().stream().map(DeliveredDocument::path).toList();
            return DeliveryReport.refused(
                            name(), files, secondsSince(started), understood.findings(), understood.ignored())
                    .understoodAs(understood.mapping());
        }
        InspectionLimits limits = InspectionLimits.standard();
        Tally tally = new Tally();
        try (FileInspector inspector = inspector(limits)) {
            int total = understood.documents().size();
            new DeliveryCheck(inspector, DocumentValidator.standard())
                    .checkAll(understood, limits.workers(), checked -> {
                        tally.add(checked);
                        output.progress(tally.documents.size(), total);
                    });
        }
        List<Finding> findings = new ArrayList<>(understood.findings());
        findings.addAll(new RecordCheck(profiles, Clock.systemDefaultZone())
                .recheck(understood, path -> tally.pagesOfFile.getOrDefault(path, 0)));
        return DeliveryReport.of(
                        name(), tally.documents, tally.pages, secondsSince(started), findings, understood.ignored())
                .with(understood.workbook())
                .understoodAs(understood.mapping());
    }

    private UnderstoodDelivery understood(Path folder, Agreement agreement, ProfileCatalogue profiles)
            throws IOException {
        try (DeliveryReader reader = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))) {
            UnderstoodDelivery read = corrected.isPresent()
                    ? reader.withMapping(corrected.get()).read(folder, agreement)
                    : reader.read(folder, agreement);
            return new RecordCheck(profiles, Clock.systemDefaultZone()).check(read);
        }
    }

    /** What was understood is shown, and kept when asked, before a single scan is opened. */
    private void show(FindingAidMapping understood, CommandOutput output) throws IOException {
        for (SheetMapping sheet : understood.sheets()) {
            output.note(
                    "understood",
                    sheet.workbook(),
                    sheet.sheet(),
                    sheet.firstHeadingRow() == sheet.lastHeadingRow()
                            ? String.valueOf(sheet.firstHeadingRow())
                            : sheet.firstHeadingRow() + "–" + sheet.lastHeadingRow(),
                    sheet.kinds().stream().map(Enum::name).collect(Collectors.joining(" + ")));
            MappingTable.lines(sheet).forEach(output::plain);
        }
        if (saveMapping != null) {
            MappingFile.write(understood, saveMapping);
            output.note("saved-mapping", saveMapping.toString());
        }
    }

    private FileInspector inspector(InspectionLimits limits) {
        InspectionPool pool = new InspectionPool(limits, Optional.ofNullable(trustAnchors));
        return virusScanner == null || virusScanner.isBlank()
                ? pool
                : new GuardedInspector(
                        pool,
                        new ClamdVirusScanner(
                                ClamdAddress.parse(virusScanner), Duration.ofMinutes(2), limits.workers()));
    }

    private String name() {
        Path last = delivery.toAbsolutePath().normalize().getFileName();
        return last == null ? delivery.toString() : last.toString();
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    /** The lines of the report as they come; the facts of the pages are not kept. */
    private static final class Tally {
        private final List<ReportedDocument> documents = new ArrayList<>();
        private final Map<String, Integer> pagesOfFile = new HashMap<>();
        private long pages;

        void add(CheckedDocument checked) {
            pagesOfFile.put(checked.document().path(), checked.pages());
            if (checked.accepted() && !checked.document().accompaniesDossier()) {
                pages += checked.pages();
            }
            documents.add(new ReportedDocument(
                    checked.document().path(),
                    checked.document().code().map(DocumentCode::value),
                    checked.accepted() ? SubmissionState.ACCEPTED : SubmissionState.REJECTED,
                    checked.document().complete(),
                    checked.report().findings(),
                    checked.document().row()));
        }
    }
}
