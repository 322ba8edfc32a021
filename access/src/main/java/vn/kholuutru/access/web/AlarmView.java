package vn.kholuutru.access.web;

import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.ocfl.ObjectId;

/** An alarm as the page shows it. */
public record AlarmView(Alarm alarm) {
    public String id() {
        return alarm.id().toString();
    }

    /** Key of the words that name the trouble. */
    public String title() {
        return "alarm." + alarm.kind().name();
    }

    /** Key of the sentence that takes the arguments. */
    public String sentence() {
        return title() + ".what";
    }

    /** Key of what somebody should do. */
    public String advice() {
        return title() + ".do";
    }

    /** Where the record it is about can be looked at; empty when it is about no record. */
    public String record() {
        return alarm.arguments().stream()
                .limit(1)
                .filter(argument -> argument.startsWith("info:fedora/") && argument.length() > "info:fedora/".length())
                .flatMap(argument -> new ObjectId(argument).aip().stream())
                .map(address -> "/tai-lieu/" + address.aip() + "?muc=bao-quan")
                .findFirst()
                .orElse("");
    }
}
