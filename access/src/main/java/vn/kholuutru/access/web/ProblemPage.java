package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.problems.ProblemDocument;
import vn.kholuutru.access.problems.RefusalPage;

/** A refusal for people: what happened, what to try. */
@Singleton
public class ProblemPage implements RefusalPage {
    private final Pages pages;

    public ProblemPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String render(ProblemDocument problem, Language language) {
        return pages.renderPlain("problem", language, Map.of("problem", problem));
    }
}
