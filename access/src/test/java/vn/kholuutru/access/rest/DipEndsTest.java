package vn.kholuutru.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.access.rest.OrderedDips.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.dip.EndDips;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.DipRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class DipEndsTest {
    /** Longer than the pause after so many attempts. */
    private static final Duration PAUSE = Duration.ofMinutes(6);

    @Inject
    DipRegister dips;

    @Inject
    AuditLog audit;

    @Inject
    EndDips end;

    @Inject
    ExampleReadingRoom room;

    @Inject
    OrderedDips copies;

    @Test
    void theClockAloneEndsACopyAndTheNextRoundDeletesIt() throws Exception {
        Dip dip = copies.made(DipKind.PLAIN_COPY);
        String file = OrderedDips.address(dip) + "/file";
        assertThat(OrderedDips.folder(dip)).isDirectoryContaining("glob:**");

        room.moveOn(Duration.between(room.now(), dip.period().until()).minusSeconds(60));
        as("reader").get(file).then().statusCode(200);
        room.moveOn(Duration.ofSeconds(60));
        as("reader").get(file).then().statusCode(404);
        as("archivist").get(file).then().statusCode(404);
        as("reader").get("/phong-doc/ban-sao/" + dip.id()).then().statusCode(404);
        Path images = Files.createDirectories(
                Path.of(data(), "cache", "pages", dip.document().toString()));
        Files.writeString(images.resolve("page"), "seen");
        end.endDue();

        assertThat(OrderedDips.folder(dip)).doesNotExist();
        assertThat(images.resolve("page")).doesNotExist();
        Files.writeString(images.resolve("page"), "drawn by whom the end came upon");
        room.moveOn(Duration.ofMinutes(1));
        end.endDue();
        assertThat(images.resolve("page")).doesNotExist();
        assertThat(dips.find(dip.id())).map(Dip::state).contains(DipState.DELETED);
        as("reader").get(file).then().statusCode(404);
        as("archivist").get(file).then().statusCode(404);
        assertThat(noted(dip)).extracting(AuditEntry::action).contains(AuditAction.DIP_DELETED);
    }

    @Test
    void aDipThatCannotBeDeletedKeepsNoOtherFromGoingAndGoesOnceItCan() throws Exception {
        Dip stuck = copies.made(DipKind.PLAIN_COPY);
        Dip other = copies.made(DipKind.PLAIN_COPY);
        Path obstacle = Files.createDirectories(OrderedDips.folder(stuck).resolve("folder/within"));
        room.moveOn(Duration.between(room.now(), other.deleteAt()));

        for (int attempt = 0; attempt < 5; attempt++) {
            end.endDue();
            room.moveOn(PAUSE);
        }
        end.endDue();
        assertThat(dips.find(stuck.id())).map(Dip::state).contains(DipState.READY);
        assertThat(dips.find(other.id())).map(Dip::state).contains(DipState.DELETED);

        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        end.endDue();
        assertThat(dips.find(stuck.id()))
                .as("not tried at once")
                .map(Dip::state)
                .contains(DipState.READY);
        room.moveOn(PAUSE);
        end.endDue();
        assertThat(dips.find(stuck.id())).map(Dip::state).contains(DipState.DELETED);
        assertThat(OrderedDips.folder(stuck)).doesNotExist();
    }

    @Test
    void whatAStartFindsHalfMadeOrWithoutALineIsRemoved() throws Exception {
        Dip dip = copies.made(DipKind.PLAIN_COPY);
        Path half = Files.writeString(OrderedDips.folder(dip).resolve("12.unfinished"), "half");
        Path nobodys = Files.createDirectories(
                OrderedDips.folder(dip).resolveSibling(UUID.randomUUID().toString()));
        Files.writeString(nobodys.resolve("ab"), "left over");
        Dip gone = copies.made(DipKind.PLAIN_COPY);
        dips.deleted(gone.id());

        end.tidy();

        assertThat(half).doesNotExist();
        assertThat(nobodys).doesNotExist();
        assertThat(OrderedDips.folder(gone)).doesNotExist();
        as("reader").get(OrderedDips.address(dip) + "/file").then().statusCode(200);
    }

    private List<AuditEntry> noted(Dip dip) {
        return audit.read(AuditLog.Filter.ofSubject(dip.document().toString()), 0, 1_000).stream()
                .filter(entry -> entry.request().equals(Optional.of(dip.requestNumber())))
                .toList();
    }

    private static String data() {
        return ConfigProvider.getConfig().getValue("kho.data", String.class);
    }
}
