package vn.kholuutru.access.rest;

import java.util.List;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Bounds of paged lists: pages from 0, 1 to 100 entries each, ten thousand entries deep. */
final class Paging {
    private static final int DEEPEST = 10_000;

    private Paging() {}

    /** @throws ProblemException INVALID_PAGE */
    static void check(int page, int size) {
        if (page < 0 || size < 1 || size > 100 || (long) page * size >= DEEPEST) {
            throw new ProblemException(
                    new Problem.Invalid("INVALID_PAGE", List.of(String.valueOf(page), String.valueOf(size))));
        }
    }
}
