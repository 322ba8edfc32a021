package vn.kholuutru.core.adapter.fedora;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;

/**
 * Objects on the disk that Fedora's database does not list, because one of the two ended between the OCFL version and the commit of
 * the database. To Fedora they are not there; written once more they would become a second version that nobody signed.
 */
final class Unlisted {
    private final FedoraHttp http;

    Unlisted(FedoraHttp http) {
        this.http = http;
    }

    /**
     * Has Fedora list an object again.
     *
     * @param reindexing the address for it, as {@link FedoraPaths} makes it
     * @return false when there is nothing on the disk
     * @throws Collision when Fedora could not tell, because something else holds the object; then it may be there
     */
    boolean isListedAgain(URI reindexing) throws Collision {
        Answer answer = http.send(http.request(reindexing).POST(BodyPublishers.noBody()));
        return switch (answer.status()) {
            case 200, 204 -> true;
            case 400, 404 -> false;
            case 409, 410 -> throw new Collision(answer.summary());
            default -> throw answer.unexpected();
        };
    }
}
