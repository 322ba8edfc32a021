package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.dip.MakeDips;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.rights.CurrentClosures;

/**
 * Who is answered where: every address that answers GET, asked by everybody there is. Documents are one that is used under
 * conditions; requests and files are those of the reader they were granted to. What is expected stands in {@code rights.txt}, a
 * line for an address: one that has no line there has no rights yet, and fails.
 */
@QuarkusTest
@TestProfile(InMemory.class)
class RightsOfEveryRoleTest {
    private static final Path EXPECTED = Path.of("src/test/resources/vn/kholuutru/access/rest/rights.txt");
    private static final Path FOUND = Path.of("target/rights.txt");
    private static final String DECIDED = "da-quyet-" + UUID.randomUUID();

    /** Those who ask. */
    enum Who {
        NOBODY,
        /** Nobody at a terminal of the reading room. */
        TERMINAL,
        /** Has registered and is not confirmed. */
        WAITING,
        REFUSED,
        SUSPENDED,
        /** Another reader than the one to whom things were granted. */
        READER,
        GRANTED,
        /** The same by a token that may read. */
        TOKEN,
        /** Has a request and files of his own, whose time is over. */
        ENDED,
        ARCHIVIST,
        ADMINISTRATOR
    }

    @Inject
    ExampleReadingRoom room;

    @Inject
    ReaderRegister readers;

    @Inject
    MakeDips make;

    @Inject
    DipRegister dips;

    @Inject
    ClosureRegister closures;

    @Inject
    CurrentClosures lasting;

    private final UUID closure = UUID.randomUUID();
    private final Map<Who, String> accounts = new EnumMap<>(Who.class);
    private @Nullable Dip granted;
    private @Nullable Dip ended;
    private String token = "";

    @BeforeEach
    void open() {
        accounts.put(Who.WAITING, registered(AccountState.PENDING));
        accounts.put(Who.REFUSED, registered(AccountState.REFUSED));
        accounts.put(Who.SUSPENDED, registered(AccountState.SUSPENDED));
        accounts.put(Who.READER, registered(AccountState.ACTIVE));
        accounts.put(Who.GRANTED, registered(AccountState.ACTIVE));
        accounts.put(Who.ENDED, registered(AccountState.ACTIVE));
        accounts.put(Who.ARCHIVIST, "archivist");
        accounts.put(Who.ADMINISTRATOR, "administrator");
        granted = copyOf(Who.GRANTED, Duration.ofDays(15));
        ended = copyOf(Who.ENDED, Duration.ofSeconds(1));
        make.makeOrdered();
        Instant end = dips.find(Objects.requireNonNull(ended).id())
                .orElseThrow()
                .period()
                .until();
        room.moveOn(Duration.between(room.now(), end));
        token = as(Who.GRANTED)
                .contentType("application/json")
                .body("{\"scopes\": [\"read\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        closures.close(new Closure(
                closure,
                new Closure.Closed.OfDocument(ExampleArchive.COVER.toString()),
                "CARE",
                "",
                "archivist",
                room.now(),
                Optional.empty(),
                Optional.empty()));
        lasting.readAgain();
    }

    @AfterEach
    void openAgain() {
        closures.lift(closure, room.now());
        lasting.readAgain();
    }

    @Test
    void everyAddressAnswersThoseItIsForAndNobodyElse() throws IOException {
        List<String> table = new ArrayList<>();
        StringJoiner heading = new StringJoiner(" ");
        for (Who who : Who.values()) {
            heading.add(who.name());
        }
        table.add("# " + heading + " · yes, login, no (403), none (404), or the status");
        for (String pattern : AnsweredAddresses.patterns()) {
            StringJoiner line = new StringJoiner(" ");
            for (Who who : Who.values()) {
                line.add(verdict(as(who).get(filled(pattern, who))));
            }
            table.add(pattern + " · " + line);
        }
        Files.write(FOUND, table, StandardCharsets.UTF_8);

        assertThat(table).isEqualTo(Files.readAllLines(EXPECTED));
    }

    private static String verdict(Response answer) {
        String leads = String.valueOf(answer.header("Location"));
        return switch (answer.statusCode()) {
            case 200 -> "yes";
            case 401 -> "login";
            case 302, 303 -> leads.contains("dang-nhap") ? "login" : "moved";
            case 403 -> "no";
            case 404 -> "none";
            default -> String.valueOf(answer.statusCode());
        };
    }

    private String filled(String pattern, Who who) {
        Dip own = Objects.requireNonNull(who == Who.ENDED ? ended : granted);
        String id = ExampleArchive.CONDITIONAL.toString();
        if (pattern.startsWith("/api/v1/dips") || pattern.startsWith("/phong-doc/ban-sao")) {
            id = own.id().toString();
        } else if (pattern.startsWith("/api/v1/access-requests")) {
            id = own.requestNumber();
        } else if (pattern.startsWith("/api/v1/closures")) {
            id = closure.toString();
        } else if (pattern.startsWith("/api/v1/fonds")) {
            id = ExampleArchive.FONDS.value();
        } else if (pattern.startsWith("/api/v1/dossiers")) {
            id = ExampleArchive.DOSSIER.value();
        } else if (pattern.startsWith("/api/v1/quarantine") || pattern.startsWith("/quan-tri/cach-ly")) {
            id = ExampleArchive.QUARANTINED.toString();
        } else if (pattern.startsWith("/quan-tri/tiep-nhan")) {
            id = ExampleArchive.WITH_FAULTS.toString();
        }
        String code = pattern.startsWith("/phong/")
                ? ExampleArchive.FONDS.value()
                : pattern.startsWith("/ho-so/") ? ExampleArchive.DOSSIER.value() : "XT-2222-2222-2222-2222-2222";
        String kind = pattern.startsWith("/quan-tri/mau-van-ban") ? "RESULT_NOTICE" : "pdfa";
        return pattern.replace("{id}", id)
                .replace("{number}", pattern.contains("/pages/") ? "1" : own.requestNumber())
                .replace("{account}", DECIDED)
                .replace("{code}", code)
                .replace("{kind}", kind)
                .replace("{form}", "bib")
                .replace("{fault}", "VALUE_TOO_LONG")
                .replace("{region}", "full")
                .replace("{size}", "max")
                .replace("{rotation}", "0")
                .replace("{quality}", "default")
                .replace("{format}", "jpg")
                .replace("{file}", pattern.startsWith("/iiif") ? "default.jpg" : "base.css")
                .replaceAll("\\{[^}]*}", "1");
    }

    private RequestSpecification as(Who who) {
        RequestSpecification asking = given().redirects().follow(false);
        return switch (who) {
            case NOBODY -> asking;
            case TERMINAL -> asking.header("X-Forwarded-For", "10.1.2.3");
            case TOKEN -> asking.header("Authorization", "Bearer " + token);
            default -> asking.auth().preemptive().basic(account(who), account(who));
        };
    }

    /** Reads the document and has a copy of it; the copy is what comes back. */
    private Dip copyOf(Who who, Duration lasting) {
        String account = account(who);
        room.grantReading(account, ExampleArchive.CONDITIONAL, lasting, false);
        return room.grantCopy(account, ExampleArchive.CONDITIONAL, DipKind.PLAIN_COPY, lasting);
    }

    private String account(Who who) {
        return Objects.requireNonNull(accounts.get(who));
    }

    private String registered(AccountState state) {
        String account = state == AccountState.REFUSED ? DECIDED : "vai-" + UUID.randomUUID();
        String password = account;
        readers.register(
                new Reader(account, "Trần Văn Chờ", "001099000001", LocalDate.of(1999, 1, 1), "Hà Nội", "", "", ""),
                BcryptUtil.bcryptHash(password, 4),
                room.now(),
                room.now().plus(Duration.ofDays(1)));
        if (state != AccountState.PENDING) {
            readers.decide(
                    account,
                    Set.of(AccountState.PENDING),
                    state,
                    new Registration.Decided("archivist", room.now(), "thử"));
        }
        return account;
    }
}
