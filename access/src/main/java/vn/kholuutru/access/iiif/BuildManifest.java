package vn.kholuutru.access.iiif;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.problem.ProblemException;

/** Puts a document together as a IIIF manifest, for whoever may read it and for nobody else. */
@Singleton
public class BuildManifest {
    /** Nobody has judged the copyright of each record; what may be done with it the required statement says. */
    private static final String NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    private final PaintCanvases canvases;
    private final DescribeInWords words;
    private final ArchiveIndex index;
    private final ReadingRights rights;
    private final AskToRead ask;
    private final AccessConfiguration configuration;

    public BuildManifest(
            PaintCanvases canvases,
            DescribeInWords words,
            ArchiveIndex index,
            ReadingRights rights,
            AskToRead ask,
            AccessConfiguration configuration) {
        this.canvases = canvases;
        this.words = words;
        this.index = index;
        this.rights = rights;
        this.ask = ask;
        this.configuration = configuration;
    }

    /** @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, DOWNLOAD_NOT_ALLOWED, NOT_FOUND or UNREADABLE_SCAN */
    public Manifest build(StoredAip aip, Addresses addresses, Visitor visitor) {
        List<Canvas> pages = canvases.of(aip, addresses, visitor);
        ask.description(aip, visitor);
        boolean scan = kind(aip) == ContentKind.PAGES;
        return new Manifest(
                scan ? List.of(Manifest.SEARCH_CONTEXT, Manifest.CONTEXT) : List.of(Manifest.CONTEXT),
                addresses.manifest(aip.address().aip()),
                "Manifest",
                LanguageMap.titleOr(words.title(aip.description()), aip.code().value()),
                metadata(aip),
                statement(aip),
                NOT_EVALUATED,
                List.of(provider(addresses)),
                scan && pages.size() > 1 ? List.of("paged") : List.of(),
                pages.getFirst().thumbnail(),
                List.of(homepage(aip, addresses)),
                descriptions(aip, addresses),
                rights.mayDownload(aip, visitor) ? List.of(file(aip, addresses)) : List.of(),
                containers(aip, addresses),
                scan && rights.toReadWords(aip, visitor).readable()
                        ? List.of(Resource.Service.search(
                                addresses.search(aip.address().aip())))
                        : List.of(),
                pages);
    }

    private static ContentKind kind(StoredAip aip) {
        return FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
    }

    private List<Manifest.Entry> metadata(StoredAip aip) {
        return words.fields(aip.description()).stream()
                .map(field -> new Manifest.Entry(
                        LanguageMap.of(field.label()),
                        LanguageMap.of(field.values().stream()
                                .map(DescribeInWords.Value::words)
                                .toList())))
                .toList();
    }

    private Manifest.Entry statement(StoredAip aip) {
        return new Manifest.Entry(
                LanguageMap.words("iiif.source"),
                LanguageMap.words(
                        "iiif.statement." + aip.accessLevel(),
                        configuration.institution(),
                        aip.code().value()));
    }

    private Resource provider(Addresses addresses) {
        return Resource.of(
                addresses.of(""),
                "Agent",
                LanguageMap.vietnamese(configuration.institution()),
                List.of(Resource.of(
                        addresses.of(""), "Text", LanguageMap.vietnamese(configuration.institution()), "text/html")));
    }

    private static Resource homepage(StoredAip aip, Addresses addresses) {
        return Resource.of(
                        addresses.of("tai-lieu/" + aip.address().aip()),
                        "Text",
                        LanguageMap.words("iiif.record"),
                        "text/html")
                .in("vi", "en");
    }

    private static List<Resource> descriptions(StoredAip aip, Addresses addresses) {
        String address = addresses.of("api/v1/documents/" + aip.address().aip());
        return List.of(
                Resource.of(address, "Dataset", LanguageMap.words("iiif.description", "JSON"), "application/json"),
                Resource.of(address, "Dataset", LanguageMap.words("iiif.description", "Turtle"), "text/turtle"));
    }

    private static Resource file(StoredAip aip, Addresses addresses) {
        String type = switch (kind(aip)) {
            case PAGES, OFFICE -> "Text";
            case PICTURE -> "Image";
            case SOUND -> "Sound";
            case FILM -> "Video";
        };
        return Resource.of(
                addresses.of("api/v1/documents/" + aip.address().aip() + "/content"),
                type,
                LanguageMap.words("iiif.file"),
                aip.facts().mediaType());
    }

    /** Hồ sơ and phông; the titles come from the index, which may not know a document that has just come. */
    private List<Resource> containers(StoredAip aip, Addresses addresses) {
        Optional<DocumentEntry> entry =
                index.seenBy(Audience.STAFF).find(aip.address().aip());
        List<Resource> containers = new ArrayList<>();
        containers.add(Resource.of(
                addresses.of("api/v1/dossiers/" + aip.address().dossier()),
                "Collection",
                LanguageMap.titleOr(
                        entry.map(DocumentEntry::dossierTitle),
                        aip.address().dossier().value()),
                List.of()));
        containers.add(Resource.of(
                addresses.of("api/v1/fonds/" + aip.address().fonds()),
                "Collection",
                LanguageMap.titleOr(
                        entry.map(DocumentEntry::fondsTitle),
                        aip.address().fonds().value()),
                List.of()));
        return containers;
    }
}
