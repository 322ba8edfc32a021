package vn.kholuutru.core.adapter.solr;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.DossierEntry;
import vn.kholuutru.core.port.Holdings.FondsEntry;
import vn.kholuutru.solrconfig.SearchField;

/** How pages and records look in Solr, in both directions. */
final class IndexedForms {
    static final String FONDS = "fonds";
    static final String DOSSIER = "dossier";
    static final String DOCUMENT = "document";

    /** What a {@link DocumentEntry} is read from. */
    static final String[] DOCUMENT_FIELDS = names(
            SearchField.AIP,
            SearchField.DOC_CODE,
            SearchField.TITLE,
            SearchField.DOSSIER,
            SearchField.DOSSIER_TITLE,
            SearchField.FONDS,
            SearchField.FONDS_TITLE,
            SearchField.NUMBER,
            SearchField.ISSUED_AS_KNOWN,
            SearchField.AGENCY,
            SearchField.TYPE,
            SearchField.RETENTION,
            SearchField.LANGUAGE,
            SearchField.ACCESS,
            SearchField.SINCE,
            SearchField.PAGE_COUNT);

    /** Controls and private use: the highlighter's marks must not come from a scan. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

    private IndexedForms() {}

    static String documentId(AipId aip) {
        return DOCUMENT + "/" + aip;
    }

    static String dossierId(String code) {
        return DOSSIER + "/" + code;
    }

    /** The ids of a document's pages; a document without pages has one Solr document, so that it can be found. */
    static List<String> pageIds(AipId aip, int pageCount) {
        return pageCount == 0
                ? List.of(pageId(aip, 0))
                : IntStream.rangeClosed(1, pageCount)
                        .mapToObj(page -> pageId(aip, page))
                        .toList();
    }

    static String pageId(AipId aip, int page) {
        return aip + "!" + page;
    }

    static SolrInputDocument record(IndexedDocument document) {
        SolrInputDocument record = described(document);
        set(record, SearchField.ID, documentId(document.address().aip()));
        set(record, SearchField.KIND, DOCUMENT);
        setFindingAid(record, document.address().fonds(), document.address().dossier());
        return record;
    }

    static Stream<SolrInputDocument> pages(IndexedDocument document) {
        if (document.pages().isEmpty()) {
            return Stream.of(page(document, 0, ""));
        }
        return IntStream.rangeClosed(1, document.pages().size())
                .mapToObj(number -> page(document, number, document.pages().get(number - 1)));
    }

    static SolrInputDocument record(Fonds fonds, String title) {
        SolrInputDocument record = new SolrInputDocument();
        set(record, SearchField.ID, FONDS + "/" + fonds.code());
        set(record, SearchField.KIND, FONDS);
        set(record, SearchField.FONDS, fonds.code().value());
        set(record, SearchField.TITLE, clean(title));
        return record;
    }

    static SolrInputDocument record(Dossier dossier, String title) {
        SolrInputDocument record = new SolrInputDocument();
        set(record, SearchField.ID, dossierId(dossier.code().value()));
        set(record, SearchField.KIND, DOSSIER);
        set(record, SearchField.FONDS, dossier.fonds().value());
        set(record, SearchField.DOSSIER, dossier.code().value());
        set(record, SearchField.TITLE, clean(title));
        setFindingAid(record, dossier.fonds(), dossier.code());
        return record;
    }

    static AipId aip(SolrDocument document) {
        return AipId.of(text(document, SearchField.AIP));
    }

    static int number(SolrDocument document, SearchField field) {
        return document.getFieldValue(field.field()) instanceof Number number ? number.intValue() : 0;
    }

    static String text(SolrDocument document, SearchField field) {
        return optional(document, field).orElse("");
    }

    static DocumentEntry documentEntry(SolrDocument document) {
        return new DocumentEntry(
                aip(document),
                text(document, SearchField.DOC_CODE),
                text(document, SearchField.TITLE),
                new DossierCode(text(document, SearchField.DOSSIER)),
                text(document, SearchField.DOSSIER_TITLE),
                new FondsCode(text(document, SearchField.FONDS)),
                text(document, SearchField.FONDS_TITLE),
                optional(document, SearchField.NUMBER),
                optional(document, SearchField.ISSUED_AS_KNOWN).flatMap(PartialDate::read),
                optional(document, SearchField.AGENCY),
                optional(document, SearchField.TYPE),
                optional(document, SearchField.RETENTION),
                texts(document, SearchField.LANGUAGE),
                AccessLevel.valueOf(text(document, SearchField.ACCESS)),
                moment(document.getFieldValue(SearchField.SINCE.field())),
                number(document, SearchField.PAGE_COUNT));
    }

    static DossierEntry dossierEntry(SolrDocument record, OptionalInt documents) {
        return new DossierEntry(
                new DossierCode(text(record, SearchField.DOSSIER)),
                new FondsCode(text(record, SearchField.FONDS)),
                text(record, SearchField.TITLE),
                documents);
    }

    static FondsEntry fondsEntry(SolrDocument record, OptionalInt documents) {
        return new FondsEntry(
                new FondsCode(text(record, SearchField.FONDS)), text(record, SearchField.TITLE), documents);
    }

    /** A value as it is kept and filtered by. */
    static String clean(String text) {
        return UNWANTED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    private static SolrInputDocument page(IndexedDocument document, int number, String text) {
        SolrInputDocument page = described(document);
        set(page, SearchField.ID, pageId(document.address().aip(), number));
        set(page, SearchField.PAGE, number);
        set(page, SearchField.BODY, clean(text));
        return page;
    }

    private static SolrInputDocument described(IndexedDocument document) {
        SolrInputDocument described = new SolrInputDocument();
        set(described, SearchField.AIP, document.address().aip().toString());
        set(described, SearchField.FONDS, document.address().fonds().value());
        set(described, SearchField.FONDS_TITLE, clean(document.fondsTitle()));
        set(described, SearchField.DOSSIER, document.address().dossier().value());
        set(described, SearchField.DOSSIER_TITLE, clean(document.dossierTitle()));
        set(described, SearchField.DOC_CODE, document.docCode());
        set(described, SearchField.TITLE, clean(document.title()));
        set(described, SearchField.ACCESS, document.accessLevel().name());
        set(described, SearchField.PAGE_COUNT, document.pages().size());
        document.number().ifPresent(number -> set(described, SearchField.NUMBER, clean(number)));
        document.agency().ifPresent(agency -> set(described, SearchField.AGENCY, clean(agency)));
        document.type().ifPresent(type -> set(described, SearchField.TYPE, clean(type)));
        document.retention().ifPresent(retention -> set(described, SearchField.RETENTION, clean(retention)));
        if (!document.languages().isEmpty()) {
            set(
                    described,
                    SearchField.LANGUAGE,
                    document.languages().stream().map(IndexedForms::clean).toList());
        }
        set(described, SearchField.SINCE, document.since().toString());
        document.issued().ifPresent(date -> {
            set(described, SearchField.ISSUED, beginning(date.first()).toString());
            set(described, SearchField.ISSUED_LAST, beginning(date.last()).toString());
            set(described, SearchField.ISSUED_AS_KNOWN, date.iso());
            set(described, SearchField.YEAR, date.year());
        });
        return described;
    }

    static Instant beginning(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Of an entry written before anybody asked, the beginning of time. */
    private static Instant moment(@Nullable Object value) {
        return value instanceof Date date ? date.toInstant() : Instant.EPOCH;
    }

    private static List<String> texts(SolrDocument document, SearchField field) {
        Collection<Object> values = document.getFieldValues(field.field());
        return values == null
                ? List.of()
                : values.stream().map(Object::toString).toList();
    }

    private static Optional<String> optional(SolrDocument document, SearchField field) {
        return Optional.ofNullable(document.getFieldValue(field.field())).map(Object::toString);
    }

    private static void setFindingAid(SolrInputDocument record, FondsCode fonds, DossierCode dossier) {
        FindingAidNumber.of(fonds, dossier).ifPresent(number -> set(record, SearchField.FINDING_AID, number.value()));
    }

    private static void set(SolrInputDocument document, SearchField field, Object value) {
        document.setField(field.field(), value);
    }

    private static String[] names(SearchField... fields) {
        return Stream.of(fields).map(SearchField::field).toArray(String[]::new);
    }
}
