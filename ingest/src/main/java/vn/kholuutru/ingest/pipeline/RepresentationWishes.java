package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.RepresentationRegister;

/**
 * What preservation should make of what was taken in: of a scan that lacks something a PDF/A or a text layer, of an office
 * file a view that needs no office program.
 */
@ApplicationScoped
public class RepresentationWishes {
    private static final Map<String, Kind> BY_FAULT = Map.of(
            "NOT_PDFA", Kind.PDFA,
            "NO_TEXT_LAYER", Kind.TEXT_LAYER);
    private static final String PDF = "application/pdf";

    private final RepresentationRegister register;

    @Inject
    public RepresentationWishes(RepresentationRegister register) {
        this.register = register;
    }

    /** Saying it again of the same bytes changes nothing; other bytes want a representation of their own. */
    void note(ExaminedDocument examined, AipAddress address) {
        Checksum content = examined.inspected().sha512();
        if (examined.inspected().format().map(FileFormat::kind).orElse(null) == ContentKind.OFFICE) {
            register.want(address, Kind.VIEW, content);
            return;
        }
        if (!examined.inspected().mediaType().equals(PDF)) {
            return;
        }
        Set<Kind> kinds = examined.findings().stream()
                .map(Finding::fault)
                .filter(BY_FAULT::containsKey)
                .map(BY_FAULT::get)
                .collect(Collectors.toSet());
        kinds.forEach(kind -> register.want(address, kind, content));
    }

    /** True when a representation with a text that these bytes lack has been made of them. */
    boolean gaveText(ExaminedDocument examined, AipAddress address) {
        return Stream.of(Kind.TEXT_LAYER, Kind.VIEW)
                .flatMap(kind -> register.find(address.aip(), kind).stream())
                .anyMatch(made -> made.state() == State.MADE
                        && made.isOf(examined.inspected().sha512()));
    }
}
