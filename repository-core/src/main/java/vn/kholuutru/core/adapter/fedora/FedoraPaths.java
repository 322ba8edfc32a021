package vn.kholuutru.core.adapter.fedora;

import java.net.URI;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Where things are below Fedora's root. Codes have an alphabet that needs no percent encoding. */
record FedoraPaths(URI root) {
    private static final Pattern INSIDE = Pattern.compile("[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*");

    FedoraPaths {
        if (!root.toString().endsWith("/")) {
            root = URI.create(root + "/");
        }
    }

    URI transactions() {
        return URI.create(root + "fcr:tx");
    }

    URI fonds(FondsCode code) {
        return URI.create(root + code.value());
    }

    URI dossier(FondsCode fonds, DossierCode code) {
        return URI.create(fonds(fonds) + "/" + code.value());
    }

    URI aip(AipAddress address) {
        return URI.create(dossier(address.fonds(), address.dossier()) + "/" + address.aip());
    }

    /** Asked with POST, Fedora lists again what lies in the OCFL folder. */
    URI reindexing(AipAddress address) {
        return URI.create(aip(address) + "/fcr:reindex");
    }

    /** The container of all evidence. */
    URI evidence() {
        return URI.create(root + BatchId.CONTAINER);
    }

    URI month(BatchId batch) {
        return URI.create(evidence() + "/" + batch.month());
    }

    URI batch(BatchId batch) {
        return URI.create(month(batch) + "/" + batch);
    }

    URI reindexing(BatchId batch) {
        return URI.create(batch(batch) + "/fcr:reindex");
    }

    /** @throws IllegalArgumentException when no file can have this name */
    URI inBatch(BatchId batch, String name) {
        if (!INSIDE.matcher(name).matches() || name.contains("..")) {
            throw new IllegalArgumentException("not the name of a file: " + name);
        }
        return URI.create(batch(batch) + "/" + name);
    }

    /** @throws ProblemException with {@code NotFound} when no file can have this path */
    URI file(AipAddress address, String path) {
        if (!INSIDE.matcher(path).matches() || path.contains("..")) {
            throw new ProblemException(new Problem.NotFound("file", address.aip() + "/" + path));
        }
        return URI.create(aip(address) + "/" + path);
    }
}
