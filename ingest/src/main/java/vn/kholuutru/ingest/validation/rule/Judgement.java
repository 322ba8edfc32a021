package vn.kholuutru.ingest.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

/**
 * How rules about files put what they found: the place is the file, with its row of the mục lục when it has one, and the
 * severity is the agreement's.
 */
final class Judgement {
    private Judgement() {}

    static Finding finding(DeliveredDocument document, Agreement agreement, Fault fault, String... arguments) {
        Place place = document.row().orElse(Place.NOWHERE).in(document.path());
        return agreement.judge(fault, place, arguments);
    }

    /** One finding for the first obstacle of each of the faults; its detail is the argument. */
    static List<Finding> obstacles(
            DeliveredDocument document, Inspection inspection, Agreement agreement, Fault... faults) {
        List<Finding> findings = new ArrayList<>();
        for (Fault fault : faults) {
            inspection.obstacles().stream()
                    .filter(obstacle -> obstacle.fault().equals(fault.word()))
                    .findFirst()
                    .ifPresent(obstacle -> findings.add(finding(document, agreement, fault, obstacle.detail())));
        }
        return findings;
    }

    /** The numbers of the pages for which something holds, such as {@code 1–3, 7}; empty when it holds for none. */
    static String pages(Inspection inspection, Predicate<PageFacts> matching) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        int last = 0;
        for (PageFacts page : inspection.pages()) {
            if (!matching.test(page)) {
                continue;
            }
            if (first > 0 && page.number() == last + 1) {
                last = page.number();
                continue;
            }
            append(text, first, last);
            first = page.number();
            last = first;
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, int first, int last) {
        if (first == 0) {
            return;
        }
        text.append(text.isEmpty() ? "" : ", ").append(first);
        if (last > first) {
            text.append(last == first + 1 ? ", " : "–").append(last);
        }
    }
}
