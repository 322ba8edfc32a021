package vn.kholuutru.access.web;

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

/** Requests and decisions for the pages of the reading room's office. */
public final class OfficeRequests {
    private final RequestRegister register;
    private final Instant now;

    public OfficeRequests(RequestRegister register, Instant now) {
        this.register = register;
        this.now = now;
    }

    public AccessRequest submit(String reader, String title, DipKind... kinds) {
        return register.submit(
                new RequestRegister.NewRequest(
                        reader,
                        Purpose.PERSONAL,
                        "Viết luận văn",
                        FeeCategory.STUDENT,
                        "Số hóa <tài liệu>",
                        "",
                        List.of(kinds).stream()
                                .map(kind -> new RequestRegister.NewItem(
                                        new Wanted(
                                                Wanted.Kind.DOCUMENT,
                                                AipId.random().toString(),
                                                "000.00.00.G09.2025.01.0001.0000002",
                                                title),
                                        kind,
                                        kind == DipKind.READING ? 1 : 2))
                                .toList()),
                now,
                now.plus(Duration.ofDays(8)));
    }

    Dip grant(AccessRequest request, RequestItem item, long dong) {
        Decision decision = new Decision(
                true,
                "archivist",
                now,
                "",
                "",
                Optional.of(new Decision.Period(now, now.plus(DipKind.LONGEST), false)));
        Dip dip = new Dip(
                UUID.randomUUID(),
                item.id(),
                request.number(),
                request.reader(),
                item.kind(),
                AipId.of(item.wanted().id()),
                item.copies(),
                decision.period().orElseThrow(),
                now.plus(DipKind.LONGEST),
                dong,
                Optional.empty(),
                dong > 0 ? DipState.AWAITING_PAYMENT : DipState.ORDERED,
                Optional.empty());
        register.decide(item.id(), decision, Optional.of(dip));
        return dip;
    }

    void refuse(RequestItem item, String reason) {
        register.decide(
                item.id(),
                new Decision(false, "archivist", now, reason, "Có thông tin <cá nhân>", Optional.empty()),
                Optional.empty());
    }
}
