package vn.kholuutru.core.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.RequestRegister.NewItem;
import vn.kholuutru.core.port.RequestRegister.NewRequest;

/** Requests as readers make them, and decisions on them. */
final class ExampleRequests {
    static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private ExampleRequests() {}

    static Wanted document(AipId id) {
        return new Wanted(Wanted.Kind.DOCUMENT, id.toString(), "000.00.00.G09.2025.01.0001.0000001", "Quyết định");
    }

    static Wanted paper() {
        return new Wanted(Wanted.Kind.PAPER, UUID.randomUUID().toString(), "000.00.00.G09.1975.01.0007", "Sổ địa bạ");
    }

    static NewRequest of(String reader, NewItem... items) {
        return new NewRequest(
                reader, Purpose.PERSONAL, "Viết luận văn", FeeCategory.STUDENT, "Số hóa tài liệu", "", List.of(items));
    }

    static Decision granted(Instant from, Duration lasting) {
        return granted("archivist", from, lasting);
    }

    private static Decision granted(String by, Instant from, Duration lasting) {
        return new Decision(true, by, from, "", "", Optional.of(new Decision.Period(from, from.plus(lasting), false)));
    }

    static Decision refused(Instant at) {
        return new Decision(false, "archivist", at, "PERSONAL_SECRET", "Có bí mật cá nhân", Optional.empty());
    }

    static Dip dip(AccessRequest request, RequestItem item, Decision decision, DipState state) {
        Decision.Period period = decision.period().orElseThrow();
        return new Dip(
                UUID.randomUUID(),
                item.id(),
                request.number(),
                request.reader(),
                item.kind(),
                AipId.of(item.wanted().id()),
                item.copies(),
                period,
                period.until().plus(Duration.ofDays(5)),
                0,
                Optional.empty(),
                state,
                Optional.empty());
    }

    /** A document that a reader was given. */
    static Dip given(RequestRegister requests, String reader, AipId document, DipKind kind, DipState state) {
        return given(requests, reader, document, kind, state, "archivist");
    }

    /** @param by the account or rule that granted it */
    static Dip given(RequestRegister requests, String reader, AipId document, DipKind kind, DipState state, String by) {
        AccessRequest request = requests.submit(
                of(reader, new NewItem(document(document), kind, 1)), NOON, NOON.plus(Duration.ofDays(6)));
        RequestItem item = request.items().get(0);
        Decision decision = granted(by, NOON, DipKind.LONGEST);
        Dip dip = dip(request, item, decision, state);
        requests.decide(item.id(), decision, Optional.of(dip));
        return dip;
    }
}
