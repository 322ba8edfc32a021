package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.dip.MakeDips;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;

/** Copies and packages that readers were granted, and what of them is where. */
@Singleton
class OrderedDips {
    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    MakeDips make;

    @Inject
    ExampleReadingRoom room;

    Dip made(DipKind kind) {
        return made(ordered(kind, ExampleArchive.CONDITIONAL));
    }

    Dip made(Dip dip) {
        make.makeOrdered();
        Dip made = dips.find(dip.id()).orElseThrow();
        assertThat(made.state()).isEqualTo(DipState.READY);
        return made;
    }

    Dip ordered(DipKind kind, AipId document) {
        return ordered(kind, document, "reader");
    }

    Dip ordered(DipKind kind, AipId document, String reader) {
        return ordered(kind, document, reader, "archivist");
    }

    /** @param by the account or rule that grants it */
    Dip ordered(DipKind kind, AipId document, String reader, String by) {
        Instant now = room.now();
        AccessRequest request = requests.submit(
                new RequestRegister.NewRequest(
                        reader,
                        Purpose.PERSONAL,
                        "Nghiên cứu",
                        FeeCategory.OTHER,
                        "Số hóa",
                        "",
                        List.of(new RequestRegister.NewItem(
                                new Wanted(Wanted.Kind.DOCUMENT, document.toString(), "mã", "trích yếu"), kind, 1))),
                now,
                now.plus(Duration.ofDays(6)));
        UUID item = request.items().getFirst().id();
        Decision.Period period = new Decision.Period(now.minusSeconds(1), now.plus(Duration.ofDays(15)), false);
        Dip dip = new Dip(
                UUID.randomUUID(),
                item,
                request.number(),
                reader,
                kind,
                document,
                1,
                period,
                Dip.deleteAt(kind, DipState.ORDERED, period),
                0,
                Optional.empty(),
                DipState.ORDERED,
                Optional.empty());
        assertThat(requests.decide(item, new Decision(true, by, now, "", "", Optional.of(period)), Optional.of(dip)))
                .isTrue();
        return dip;
    }

    static Path folder(Dip dip) {
        return Path.of(data(), "dip", dip.id().toString());
    }

    private static String data() {
        return ConfigProvider.getConfig().getValue("kho.data", String.class);
    }

    static String address(Dip dip) {
        return "/api/v1/dips/" + dip.id();
    }

    static RequestSpecification as(String account) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
