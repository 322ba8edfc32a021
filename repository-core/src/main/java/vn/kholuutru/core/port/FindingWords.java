package vn.kholuutru.core.port;

import java.util.Optional;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.report.Finding;

/** The words for what intake finds; whoever shows a finding says it in these. */
public interface FindingWords {
    /** What was found, one sentence. */
    LocalizedText what(Finding finding);

    /** What to do about it, one sentence. */
    LocalizedText action(Finding finding);

    /** Why it matters: the legal clauses. Empty for a fault that rests on none. */
    Optional<LocalizedText> reason(String fault);
}
