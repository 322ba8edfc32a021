package vn.kholuutru.access.problems;

import vn.kholuutru.access.language.Language;

/** A refusal as a page for people; the pages draw it, so that refusals do not know the pages. */
public interface RefusalPage {
    String render(ProblemDocument problem, Language language);
}
