package vn.kholuutru.access.iiif;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.ProblemException;

/** Answers a search within one document for a viewer. */
@Singleton
public class SearchWithin {
    private static final int LONGEST_QUERY = 500;

    private final FindOnPages find;

    public SearchWithin(FindOnPages find) {
        this.find = find;
    }

    /** @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED or UNREADABLE_SCAN */
    public SearchAnswer search(StoredAip aip, Asked asked, Addresses addresses, Visitor visitor) {
        String query = asked.query().strip();
        String within = query.substring(0, Math.min(LONGEST_QUERY, query.length()));
        boolean wanted = asked.motivation().isEmpty()
                || Arrays.asList(asked.motivation().split(" ", -1)).contains("highlighting");
        List<PageHit> hits = new ArrayList<>(find.find(aip, within, visitor));
        if (!wanted) {
            hits.clear();
        }
        String address = addresses.search(aip.address().aip()) + "?q="
                + URLEncoder.encode(within, StandardCharsets.UTF_8).replace("+", "%20");
        return SearchAnswer.of(aip.address().aip(), hits, addresses, address, asked.page(), asked.ignored());
    }

    /**
     * @param motivation those wanted, with spaces between; empty for all
     * @param page of the answer, from 1
     * @param ignored parameters of the standard that mean nothing here
     */
    public record Asked(String query, String motivation, int page, List<String> ignored) {
        public Asked {
            ignored = List.copyOf(ignored);
            if (page < 1) {
                throw new IllegalArgumentException("answers are counted from 1");
            }
        }
    }
}
