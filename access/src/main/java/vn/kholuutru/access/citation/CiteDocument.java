package vn.kholuutru.access.citation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Cites a stored document by its own description, so that it is cited alike whether it is searched for or not. */
@Singleton
public class CiteDocument {
    private final FindDocument documents;
    private final AipStore store;
    private final ProfileCatalogue profiles;
    private final AskToRead ask;
    private final AccessConfiguration configuration;

    public CiteDocument(
            FindDocument documents,
            AipStore store,
            ProfileCatalogue profiles,
            AskToRead ask,
            AccessConfiguration configuration) {
        this.documents = documents;
        this.store = store;
        this.profiles = profiles;
        this.ask = ask;
        this.configuration = configuration;
    }

    /**
     * @param whole makes a path of ours the whole address that others write down
     * @throws vn.kholuutru.core.problem.ProblemException NOT_FOUND, also for what this visitor may not find
     */
    public CitedDocument find(String idOrCode, Visitor visitor, UnaryOperator<String> whole) {
        StoredAip aip = documents.find(idOrCode, visitor);
        ask.description(aip, visitor);
        String fondsTitle = store.findFonds(aip.address().fonds())
                .flatMap(fonds -> DocumentSummary.containerTitle(fonds.description()))
                .orElse(aip.address().fonds().value());
        return of(aip, fondsTitle, whole);
    }

    /** @param whole makes a path of ours the whole address that others write down */
    public CitedDocument of(StoredAip aip, String fondsTitle, UnaryOperator<String> whole) {
        AipAddress address = aip.address();
        Optional<DocumentSummary> summary = profiles.find(aip.description().profile())
                .filter(profile ->
                        profile.records().containsKey(aip.description().kind()))
                .map(profile -> DocumentSummary.of(aip.description(), profile));
        return new CitedDocument(
                aip.code().value(),
                summary.flatMap(DocumentSummary::title).orElse(aip.code().value()),
                summary.flatMap(DocumentSummary::type),
                summary.flatMap(DocumentSummary::number),
                summary.flatMap(DocumentSummary::issued),
                summary.flatMap(DocumentSummary::agency),
                summary.map(DocumentSummary::languages).orElseGet(List::of),
                address.fonds(),
                fondsTitle,
                address.dossier(),
                configuration.institution(),
                whole.apply("/tai-lieu/" + address.aip()));
    }
}
