package vn.kholuutru.core.adapter.fedora;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Phông and hồ sơ: real containers above the AIPs, because parallel transactions fail on ghost paths. */
final class FedoraContainers {
    private static final String N_TRIPLES = AipResources.N_TRIPLES;

    private final FedoraHttp http;
    private final FedoraPaths paths;
    private final FedoraFiles files;
    private final FedoraDescriptions descriptions;
    private final Object lock = new Object();

    FedoraContainers(FedoraHttp http, FedoraPaths paths, FedoraFiles files, FedoraDescriptions descriptions) {
        this.http = http;
        this.paths = paths;
        this.files = files;
        this.descriptions = descriptions;
    }

    void keepFonds(Fonds fonds) {
        URI uri = paths.fonds(fonds.code());
        synchronized (lock) {
            if (worthKeeping(fonds.description(), findFonds(fonds.code()).map(Fonds::description))) {
                put(uri, descriptions.ofFonds(uri, fonds));
            }
        }
    }

    void keepDossier(Dossier dossier) {
        require(paths.fonds(dossier.fonds()), "fonds", dossier.fonds().value());
        URI uri = paths.dossier(dossier.fonds(), dossier.code());
        synchronized (lock) {
            if (worthKeeping(
                    dossier.description(),
                    findDossier(dossier.fonds(), dossier.code()).map(Dossier::description))) {
                put(uri, descriptions.ofDossier(uri, dossier));
            }
        }
    }

    Optional<Fonds> findFonds(FondsCode code) {
        URI uri = paths.fonds(code);
        return find(uri).map(triples -> descriptions.readFonds(uri, triples));
    }

    Optional<Dossier> findDossier(FondsCode fonds, DossierCode code) {
        URI uri = paths.dossier(fonds, code);
        return find(uri).map(triples -> descriptions.readDossier(uri, triples));
    }

    /** @throws ProblemException with {@code NotFound} */
    void requireDossierOf(AipAddress address) {
        require(
                paths.dossier(address.fonds(), address.dossier()),
                "dossier",
                address.dossier().value());
    }

    /** A new version only where something new is said. */
    private static boolean worthKeeping(Description given, Optional<Description> kept) {
        return kept.isEmpty() || (given.complete() && !kept.get().equals(given));
    }

    private void put(URI uri, byte[] triples) {
        Answer answer =
                http.send(http.request(uri).header("Content-Type", N_TRIPLES).PUT(BodyPublishers.ofByteArray(triples)));
        if (answer.status() != 201 && answer.status() != 204) {
            throw answer.unexpected();
        }
    }

    private Optional<byte[]> find(URI uri) {
        Answer answer = http.send(http.request(uri)
                .header("Accept", N_TRIPLES)
                .header("Prefer", FedoraHttp.WITHOUT_CHILDREN)
                .GET());
        if (answer.absent()) {
            return Optional.empty();
        }
        return Optional.of(answer.requireFound().body());
    }

    private void require(URI uri, String what, String code) {
        if (!files.exists(uri)) {
            throw new ProblemException(new Problem.NotFound(what, code));
        }
    }
}
