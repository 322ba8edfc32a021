package vn.kholuutru.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.access.catalogue.BrowseFonds;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.port.Holdings.DossierEntry;

/**
 * The hồ sơ of one mục lục on a page of the phông.
 *
 * @param findingAid empty for those whose code names none
 */
public record DossierGroup(String findingAid, List<DossierEntry> dossiers) {
    /** In the order of the page. */
    static List<DossierGroup> of(BrowseFonds.Opened fonds) {
        Map<String, List<DossierEntry>> groups = new LinkedHashMap<>();
        fonds.dossiers()
                .items()
                .forEach(dossier -> groups.computeIfAbsent(
                                FindingAidNumber.of(dossier.fonds(), dossier.code())
                                        .map(FindingAidNumber::value)
                                        .orElse(""),
                                any -> new ArrayList<>())
                        .add(dossier));
        return groups.entrySet().stream()
                .map(group -> new DossierGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
