package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.AccompanyingRole;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Progress;
import vn.kholuutru.core.port.SubmissionJournal.Reservation;
import vn.kholuutru.core.port.SubmissionJournal.Revision;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.problem.ProblemException;

/** What every journal of intake must do. One journal serves all the tests of a class, as one serves all workers. */
public abstract class SubmissionJournalContract {
    private static final Instant MORNING = Instant.parse("2026-06-09T01:00:00Z");
    protected static final Clock NOON = Clock.fixed(Instant.parse("2026-06-09T05:00:00Z"), ZoneOffset.UTC);

    private static final Finding GREY = new Finding(
            "PagesAreInColour",
            "NOT_24BIT_COLOUR",
            Severity.WARNING,
            Place.row("văn bản", 7).in("hộp 1/số.pdf"),
            "3");
    private static final Finding LOCKED =
            new Finding("WorkbookCanBeRead", "WORKBOOK_LOCKED", Severity.ERROR, Place.file("mục lục.xlsx"));

    /** The same journal at every call, or another one over the same database. */
    protected abstract SubmissionJournal journal();

    @Test
    void keepsADeliveryAsItWasOpened() {
        Delivery delivery = openDelivery(MORNING);

        journal().open(delivery);

        assertThat(journal().findDelivery(delivery.id())).contains(delivery);
        assertThat(journal().findDelivery(DeliveryId.random())).isEmpty();
    }

    @Test
    void listsTheNewestDeliveriesFirst() {
        Delivery older = openDelivery(Instant.parse("2126-01-01T00:00:00Z"));
        Delivery newer = openDelivery(Instant.parse("2126-01-02T00:00:00Z"));

        assertThat(journal().recentDeliveries(2)).containsExactly(newer, older);
    }

    @Test
    void tellsWhichDeliveriesEndedBeforeAMoment() {
        Delivery done = openDelivery(MORNING);
        Delivery refused = openDelivery(MORNING);
        Delivery running = openDelivery(MORNING);
        journal().setDeliveryState(done.id(), DeliveryState.DONE, List.of());
        journal().setDeliveryState(refused.id(), DeliveryState.REFUSED, List.of());
        journal().setDeliveryState(running.id(), DeliveryState.SUBMITTED, List.of());
        List<DeliveryId> all = List.of(done.id(), refused.id(), running.id(), DeliveryId.random());

        assertThat(journal().endedBefore(NOON.instant().plusMillis(1), all))
                .containsExactlyInAnyOrder(done.id(), refused.id());
        assertThat(journal().endedBefore(NOON.instant(), all)).isEmpty();
    }

    @Test
    void takesUpSubmittedDeliveriesAgainUntilTheyEnd() {
        Delivery delivery = openDelivery(MORNING);
        assertThat(journal().unfinishedDeliveries()).doesNotContain(delivery);

        journal().setDeliveryState(delivery.id(), DeliveryState.SUBMITTED, List.of());
        assertThat(journal().unfinishedDeliveries()).extracting(Delivery::id).contains(delivery.id());

        journal().setDeliveryState(delivery.id(), DeliveryState.REFUSED, List.of(LOCKED));
        journal().setDeliveryState(delivery.id(), DeliveryState.REFUSED, List.of(LOCKED));
        assertThat(journal().unfinishedDeliveries()).extracting(Delivery::id).doesNotContain(delivery.id());
        assertThat(journal().findDelivery(delivery.id()).orElseThrow().findings())
                .containsExactly(LOCKED);
    }

    @Test
    void changesHowColumnsAreReadUntilTheDeliveryIsSubmitted() {
        Delivery delivery = openDelivery(MORNING);

        journal().setMapping(delivery.id(), "{\"một\":1}");
        journal().setDeliveryState(delivery.id(), DeliveryState.SUBMITTED, List.of());
        journal().setMapping(delivery.id(), "{\"hai\":2}");

        assertThat(journal().findDelivery(delivery.id()).orElseThrow().terms().mapping())
                .contains("{\"một\":1}");
    }

    @Test
    void leavesASubmissionAloneThatIsReceivedTwice() {
        Delivery delivery = openDelivery(MORNING);
        Submission submission = received(delivery.id(), "hộp 1/số.pdf");
        journal().receive(List.of(submission));
        journal().advance(submission.id(), SubmissionState.VALIDATED, Optional.empty(), 3, List.of(GREY));

        journal().receive(List.of(submission, received(delivery.id(), "hộp 1/khác.pdf")));

        assertThat(journal().findSubmission(submission.id()).orElseThrow().state())
                .isEqualTo(SubmissionState.VALIDATED);
        assertThat(journal().submissions(delivery.id()))
                .extracting(Submission::file)
                .containsExactly("hộp 1/khác.pdf", "hộp 1/số.pdf");
    }

    @Test
    void fillsInACodeThatWasNotKnownWhenTheSubmissionArrived() {
        Submission described = received(openDelivery(MORNING).id(), "a.pdf");
        journal().receive(List.of(described.withCode(Optional.empty())));

        journal().receive(List.of(described));
        journal().receive(List.of(described.withCode(Optional.of(code()))));

        assertThat(journal().findSubmission(described.id()).orElseThrow().code())
                .isEqualTo(described.code());
    }

    @Test
    void appendsFindingsAndChangesNothingWhenAMoveIsRepeated() {
        Submission submission = received(openDelivery(MORNING).id(), "a.pdf");
        journal().receive(List.of(submission));
        AipAddress address = address();

        journal().advance(submission.id(), SubmissionState.VALIDATED, Optional.empty(), 3, List.of(GREY));
        journal().advance(submission.id(), SubmissionState.STORED, Optional.of(address), 3, List.of());
        journal().advance(submission.id(), SubmissionState.STORED, Optional.of(address), 3, List.of(GREY));

        assertThat(journal().findSubmission(submission.id()))
                .contains(new Submission(
                        submission.id(),
                        submission.delivery(),
                        "a.pdf",
                        submission.code(),
                        SubmissionState.STORED,
                        true,
                        Optional.of(address),
                        3,
                        List.of(GREY),
                        MORNING,
                        NOON.instant()));
    }

    @Test
    void neverMovesASubmissionBackOrOutOfItsEnd() {
        Submission submission = received(openDelivery(MORNING).id(), "a.pdf");
        journal().receive(List.of(submission));
        journal().advance(submission.id(), SubmissionState.STORED, Optional.of(address()), 3, List.of());

        journal().advance(submission.id(), SubmissionState.VALIDATED, Optional.empty(), 3, List.of());
        assertThat(journal().findSubmission(submission.id()).orElseThrow().state())
                .isEqualTo(SubmissionState.STORED);

        journal().advance(submission.id(), SubmissionState.ACCEPTED, Optional.empty(), 3, List.of());
        journal().advance(submission.id(), SubmissionState.REJECTED, Optional.empty(), 3, List.of(GREY));
        assertThat(journal().findSubmission(submission.id()).orElseThrow().state())
                .isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void refusesToMoveASubmissionItNeverReceived() {
        assertThatThrownBy(() -> journal()
                        .advance(SubmissionId.random(), SubmissionState.VALIDATED, Optional.empty(), 0, List.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void countsWhatBecameOfADelivery() {
        DeliveryId delivery = openDelivery(MORNING).id();
        List<Submission> five = IntStream.range(0, 5)
                .mapToObj(number -> received(delivery, number + ".pdf"))
                .toList();
        journal().receive(five);
        journal().advance(five.get(0).id(), SubmissionState.VALIDATED, Optional.empty(), 2, List.of());
        journal().advance(five.get(1).id(), SubmissionState.ACCEPTED, Optional.of(address()), 3, List.of());
        journal().advance(five.get(2).id(), SubmissionState.REJECTED, Optional.empty(), 0, List.of(GREY));
        journal().advance(five.get(3).id(), SubmissionState.SKIPPED, Optional.empty(), 4, List.of());

        assertThat(journal().progress(delivery)).isEqualTo(new Progress(5, 4, 1, 1, 1, 9));
        assertThat(journal().progress(DeliveryId.random())).isEqualTo(new Progress(0, 0, 0, 0, 0, 0));
    }

    @Test
    void receivesALargeDeliveryAtOnce() {
        DeliveryId delivery = openDelivery(MORNING).id();

        journal()
                .receive(IntStream.range(0, 2500)
                        .mapToObj(number -> received(delivery, number + ".pdf"))
                        .toList());

        assertThat(journal().progress(delivery).received()).isEqualTo(2500);
    }

    @Test
    void remembersAnIdempotencyKeyPerUserOnce() {
        SubmissionId submission = SubmissionId.random();
        String key = SubmissionId.random().toString();

        assertThat(journal().rememberKey("so-noi-vu", key, submission, "digest"))
                .isTrue();
        assertThat(journal().rememberKey("so-noi-vu", key, SubmissionId.random(), "other"))
                .isFalse();

        assertThat(journal().findByKey("so-noi-vu", key)).contains(submission);
        assertThat(journal().requestDigestOf("so-noi-vu", key)).contains("digest");
        assertThat(journal().findByKey("so-tai-chinh", key)).isEmpty();
    }

    @Test
    void revisesWhatIsStoredUnderACodeAndRemembersAllItsBytes() {
        DocumentCode code = code();
        AipAddress address = address();
        Checksum first = bytes();
        Checksum second = bytes();
        Submission original = receive(code, address, first);
        Submission replacement = received(code);

        assertThat(journal().revise(replacement.id(), code, second)).isEqualTo(new Revision.OtherBytes(address));
        assertThat(journal().revise(replacement.id(), code, second)).isEqualTo(new Revision.OtherBytes(address));
        advance(replacement, address);

        assertThat(journal().revise(SubmissionId.random(), code, second)).isEqualTo(new Revision.SameBytes(address));
        assertThat(journal().revise(SubmissionId.random(), code, first)).isEqualTo(new Revision.EarlierBytes(address));
        assertThat(journal().reserve(SubmissionId.random(), address(), code, second))
                .isEqualTo(new Reservation.AlreadyStored(address));
        assertThat(journal().reserve(SubmissionId.random(), address(), code, first))
                .isEqualTo(new Reservation.ReplacedSince(address));
        assertThat(journal().reserve(SubmissionId.random(), address(), code(), second))
                .isEqualTo(new Reservation.BytesTaken(address, code));
        assertThat(journal().reserve(SubmissionId.random(), address(), code(), first))
                .isEqualTo(new Reservation.BytesTaken(address, code));
        assertThat(journal().revise(original.id(), code, first)).isEqualTo(new Revision.NothingStored());
    }

    @Test
    void revisesNothingWhereNothingIsStored() {
        DocumentCode code = code();
        journal().reserve(SubmissionId.random(), address(), code, bytes());

        assertThat(journal().revise(SubmissionId.random(), code, bytes())).isEqualTo(new Revision.NothingStored());
        assertThat(journal().revise(SubmissionId.random(), code(), bytes())).isEqualTo(new Revision.NothingStored());
    }

    @Test
    void givesTheBytesOfARefusedRevisionBack() {
        DocumentCode code = code();
        AipAddress address = address();
        receive(code, address, bytes());
        Checksum bytes = bytes();
        SubmissionId refused = SubmissionId.random();
        journal().revise(refused, code, bytes);

        journal().release(refused);

        assertThat(journal().revise(SubmissionId.random(), code, bytes)).isEqualTo(new Revision.OtherBytes(address));
    }

    @Test
    void refusesToReviseWithTheBytesOfAnother() {
        DocumentCode code = code();
        DocumentCode otherCode = code();
        AipAddress other = address();
        Checksum taken = bytes();
        receive(code, address(), bytes());
        receive(otherCode, other, taken);

        assertThat(journal().revise(SubmissionId.random(), code, taken))
                .isEqualTo(new Revision.BytesTaken(other, otherCode));
    }

    private Submission received(DocumentCode code) {
        Submission submission = received(DeliveryId.random(), code + ".pdf").withCode(Optional.of(code));
        journal().receive(List.of(submission));
        return submission;
    }

    private Submission receive(DocumentCode code, AipAddress address, Checksum bytes) {
        Submission submission = received(code);
        journal().reserve(submission.id(), address, code, bytes);
        advance(submission, address);
        return submission;
    }

    private void advance(Submission submission, AipAddress address) {
        journal().advance(submission.id(), SubmissionState.STORED, Optional.of(address), 1, List.of());
        journal().advance(submission.id(), SubmissionState.ACCEPTED, Optional.of(address), 1, List.of());
    }

    @Test
    void reservesACodeAndItsBytesForOneSubmissionOnly() {
        SubmissionId first = SubmissionId.random();
        AipAddress address = address();
        DocumentCode code = code();
        DocumentCode otherCode = code();
        Checksum bytes = bytes();

        assertThat(journal().reserve(first, address, code, bytes)).isEqualTo(new Reservation.Granted(address));
        assertThat(journal().reserve(first, address(), code, bytes)).isEqualTo(new Reservation.Granted(address));
        assertThat(journal().reserve(SubmissionId.random(), address(), code, bytes))
                .isEqualTo(new Reservation.AlreadyStored(address));
        assertThat(journal().reserve(SubmissionId.random(), address(), code, bytes()))
                .isEqualTo(new Reservation.CodeTaken(address));
        assertThat(journal().reserve(SubmissionId.random(), address(), otherCode, bytes))
                .isEqualTo(new Reservation.BytesTaken(address, code));
    }

    @Test
    void findsAnAipOnceItIsStoredAndKeepsItFromBeingReleased() {
        Submission submission = received(openDelivery(MORNING).id(), "a.pdf");
        journal().receive(List.of(submission));
        AipAddress address = address();
        DocumentCode code = code();
        journal().reserve(submission.id(), address, code, bytes());
        assertThat(journal().findAip(code)).isEmpty();

        journal().advance(submission.id(), SubmissionState.STORED, Optional.of(address), 1, List.of());
        journal().release(submission.id());

        assertThat(journal().findAip(code)).contains(address);
        assertThat(journal().findAip(address.aip())).contains(address);
    }

    @Test
    void listsWhatAccompaniesADossierOnceItIsStored() {
        AipAddress cover = address();
        DossierCode dossier = cover.dossier();
        AipAddress list = new AipAddress(cover.fonds(), dossier, AipId.random());
        AipAddress document = new AipAddress(cover.fonds(), dossier, AipId.random());
        AipAddress underWay = new AipAddress(cover.fonds(), dossier, AipId.random());
        storeUnder(list, AccompanyingCode.of(dossier, AccompanyingRole.LIST, "xlsx"));
        storeUnder(cover, AccompanyingCode.of(dossier, AccompanyingRole.COVER, ""));
        storeUnder(document, new DocumentCode(dossier + ".0000001"));
        journal()
                .reserve(
                        SubmissionId.random(),
                        underWay,
                        AccompanyingCode.of(dossier, AccompanyingRole.COVER, "2"),
                        bytes());

        assertThat(journal().accompanying(dossier)).containsExactly(cover, list);
        assertThat(journal().accompanying(new DossierCode(dossier + "9"))).isEmpty();
    }

    private void storeUnder(AipAddress address, DocumentCode code) {
        Submission submission = received(openDelivery(MORNING).id(), code + ".pdf");
        journal().receive(List.of(submission));
        journal().reserve(submission.id(), address, code, bytes());
        journal().advance(submission.id(), SubmissionState.STORED, Optional.of(address), 1, List.of());
    }

    @Test
    void givesAReleasedCodeToTheNextSubmission() {
        SubmissionId refused = SubmissionId.random();
        DocumentCode code = code();
        journal().reserve(refused, address(), code, bytes());

        journal().release(refused);

        AipAddress next = address();
        assertThat(journal().reserve(SubmissionId.random(), next, code, bytes()))
                .isEqualTo(new Reservation.Granted(next));
    }

    @Test
    void grantsTheSameDocumentToOneOfManyWorkersThatAskAtOnce() throws Exception {
        DocumentCode code = code();
        Checksum bytes = bytes();
        List<Callable<Reservation>> asked = IntStream.range(0, 16)
                .mapToObj(worker ->
                        (Callable<Reservation>) () -> journal().reserve(SubmissionId.random(), address(), code, bytes))
                .toList();

        List<Reservation> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (Future<Reservation> answer : workers.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Reservation.Granted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Reservation.AlreadyStored.class::isInstance)
                .hasSize(15);
    }

    private Delivery openDelivery(Instant openedAt) {
        Delivery delivery = new Delivery(
                DeliveryId.random(),
                "Hộp số 1",
                DeliveryTerms.standard(ProfileId.TT05_2025, false)
                        .withStatus(RecordStatus.REPLACEMENT)
                        .withAgreement("1.NL.SNV.1.2026")
                        .withMapping("{\"name\":\"Sở Nội vụ\"}"),
                "so-noi-vu",
                openedAt,
                DeliveryState.OPEN,
                List.of());
        journal().open(delivery);
        return delivery;
    }

    private static Submission received(DeliveryId delivery, String file) {
        return new Submission(
                SubmissionId.random(),
                delivery,
                file,
                Optional.of(code()),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                MORNING,
                MORNING);
    }

    private static AipAddress address() {
        return new AipAddress(
                new FondsCode("000.00.00.G09"), new DossierCode("000.00.00.G09.2025.01.0001"), AipId.random());
    }

    private static DocumentCode code() {
        return new DocumentCode("000.00.00.G09.2025.01.0001." + AipId.random());
    }

    private static Checksum bytes() {
        String random = AipId.random().toString().replace("-", "");
        return new Checksum(DigestAlgorithm.SHA_256, random + random);
    }
}
