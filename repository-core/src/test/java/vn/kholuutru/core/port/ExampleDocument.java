package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

/** Documents for tests of the index; a test says only what matters to it. */
public final class ExampleDocument {
    private static final AtomicInteger ORDINALS = new AtomicInteger();

    private final FondsCode fonds;
    private AipId aip = AipId.random();
    private DossierCode dossier;
    private String docCode;
    private String title = "Công văn";
    private String type = "Công văn";
    private String agency = "Sở Nội vụ";
    private AccessLevel accessLevel = AccessLevel.PUBLIC;
    private @Nullable String number;
    private @Nullable PartialDate issued;
    private @Nullable String retention;
    private List<String> languages = List.of();
    private Instant since = Instant.EPOCH;
    private List<String> pages = List.of();

    private ExampleDocument(FondsCode fonds) {
        this.fonds = fonds;
        this.dossier = new DossierCode(fonds + ".2020.01");
        this.docCode = dossier + "." + String.format("%07d", ORDINALS.incrementAndGet());
    }

    public static ExampleDocument in(FondsCode fonds) {
        return new ExampleDocument(fonds);
    }

    public ExampleDocument id(AipId given) {
        aip = given;
        return this;
    }

    public ExampleDocument dossier(String ending) {
        dossier = new DossierCode(fonds + "." + ending);
        return this;
    }

    public ExampleDocument docCode(String given) {
        docCode = given;
        return this;
    }

    public ExampleDocument title(String given) {
        title = given;
        return this;
    }

    public ExampleDocument type(String given) {
        type = given;
        return this;
    }

    public ExampleDocument agency(String given) {
        agency = given;
        return this;
    }

    public ExampleDocument number(String given) {
        number = given;
        return this;
    }

    /** A day, a month or a year. */
    public ExampleDocument issued(String given) {
        issued = new PartialDate(given);
        return this;
    }

    public ExampleDocument retention(String given) {
        retention = given;
        return this;
    }

    public ExampleDocument languages(String... given) {
        languages = List.of(given);
        return this;
    }

    public ExampleDocument since(Instant given) {
        since = given;
        return this;
    }

    public ExampleDocument accessLevel(AccessLevel given) {
        accessLevel = given;
        return this;
    }

    public ExampleDocument pages(String... given) {
        pages = List.of(given);
        return this;
    }

    public IndexedDocument build() {
        return new IndexedDocument(
                new AipAddress(fonds, dossier, aip),
                docCode,
                title,
                Optional.ofNullable(number),
                Optional.ofNullable(issued),
                Optional.of(agency),
                Optional.of(type),
                "Hồ sơ năm 2020",
                "Phông " + fonds,
                accessLevel,
                Optional.ofNullable(retention),
                languages,
                since,
                pages);
    }
}
