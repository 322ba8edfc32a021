package vn.kholuutru.access.letters;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Writes the letters and slips of a request or an account as PDF/A-2b, from the texts archivists keep. A reader has the letters of
 * their own requests, but the depot's; those of others are not there.
 */
@Singleton
public class WriteLetter {
    private static final MessageFiles WORDS = new MessageFiles("messages/pages");

    private final TendLetters letters;
    private final RequestRegister requests;
    private final DipRegister dips;
    private final ReaderRegister readers;
    private final PaperRegister papers;
    private final AuditTrail audit;
    private final AccessConfiguration archive;
    private final ReadingRoomConfiguration room;
    private final Clock clock;

    public WriteLetter(
            TendLetters letters,
            RequestRegister requests,
            DipRegister dips,
            ReaderRegister readers,
            PaperRegister papers,
            AuditTrail audit,
            AccessConfiguration archive,
            ReadingRoomConfiguration room,
            Clock clock) {
        this.letters = letters;
        this.requests = requests;
        this.dips = dips;
        this.readers = readers;
        this.papers = papers;
        this.audit = audit;
        this.archive = archive;
        this.room = room;
        this.clock = clock;
    }

    /**
     * @param number of the request
     * @throws ProblemException NOT_FOUND, also for another's request; LETTER_NOT_YET when there is nothing to write yet
     */
    public byte[] ofRequest(Visitor visitor, LetterKind kind, String number) {
        RequiredRole.check(kind == LetterKind.DEPOT_SLIP ? Role.ARCHIVIST : Role.READER, visitor);
        AccessRequest request = requests.findByNumber(number)
                .filter(found -> visitor.has(Role.ARCHIVIST)
                        || visitor.name().filter(found.reader()::equals).isPresent())
                .orElseThrow(() -> audit.refused(
                        visitor,
                        AuditAction.LETTER_ASKED,
                        number,
                        new ProblemException(new Problem.NotFound("request", number))));
        if (!ready(kind, request)) {
            throw new ProblemException(new Problem.Conflict("LETTER_NOT_YET", List.of(number)));
        }
        return written(
                kind,
                number,
                values().of(request, name(visitor, request.reader()), dips.ofRequest(number), item -> place(kind, item))
                        .all());
    }

    /** @throws ProblemException NOT_FOUND for an account that did not register */
    public byte[] ofAccount(Visitor visitor, String account) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        Registration registration = readers.registration(account)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("account", account)));
        return written(
                LetterKind.ACCOUNT_NOTICE,
                "",
                values().of(registration, name(visitor, account)).all());
    }

    /** How a text without a fault would look, filled with the names of its fields. */
    public byte[] sample(Visitor visitor, LetterKind kind, String text) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return print(kind, "", text, LetterFields.of(kind).samples());
    }

    /** Whether there is something to write yet; a letter about an account is none about a request. */
    public static boolean ready(LetterKind kind, AccessRequest request) {
        return switch (kind) {
            case REQUEST_SLIP -> true;
            case RESULT_NOTICE ->
                request.nothingWaits()
                        && request.items().stream().anyMatch(item -> item.state() != RequestItem.ItemState.WITHDRAWN);
            case APPOINTMENT -> request.items().stream().anyMatch(LetterValues::readInTheRoom);
            case DEPOT_SLIP -> request.items().stream().anyMatch(LetterValues::onPaper);
            case ACCOUNT_NOTICE -> false;
        };
    }

    private byte[] written(LetterKind kind, String number, Map<String, Object> values) {
        return print(kind, number, letters.text(kind), values);
    }

    private byte[] print(LetterKind kind, String number, String text, Map<String, Object> values) {
        LetterHead head = new LetterHead(
                archive.institution(),
                ours(kind) ? number : "",
                room.place().orElse(""),
                today(),
                say("letters.signer." + kind));
        String title = say("letters.kind." + kind) + (number.isEmpty() ? "" : " " + number);
        return PrintLetter.pdf(head.around(title, LetterMarkup.html(FillLetter.fill(text, values))));
    }

    /** Slips carry the number of the request; letters get theirs from the institution's register of letters, by hand. */
    private static boolean ours(LetterKind kind) {
        return kind == LetterKind.REQUEST_SLIP || kind == LetterKind.DEPOT_SLIP;
    }

    private LetterValues values() {
        return new LetterValues(archive.institution(), archive.address(), today());
    }

    private LocalDate today() {
        return clock.instant().atZone(Vietnam.ZONE).toLocalDate();
    }

    /** Said to the depot alone; readers do not know where a record lies. */
    private String place(LetterKind kind, RequestItem item) {
        if (kind != LetterKind.DEPOT_SLIP || item.wanted().kind() != Wanted.Kind.PAPER) {
            return "";
        }
        return papers.find(UUID.fromString(item.wanted().id()))
                .map(PaperRecord::place)
                .orElse("");
    }

    /** The full name, or that of the account where nobody registered it. That staff saw it is noted. */
    private String name(Visitor visitor, String account) {
        Optional<Reader> reader = readers.find(account);
        if (reader.isPresent() && visitor.name().filter(account::equals).isEmpty()) {
            audit.note(visitor, AuditAction.IDENTITY_VIEWED, account);
        }
        return reader.map(Reader::fullName).orElse(account);
    }

    private static String say(String key) {
        return WORDS.say(Language.VIETNAMESE, key);
    }
}
