package vn.kholuutru.core.model.rights;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.rights.Closure.Closed;

/** What is closed at one moment. A closure never opens: of what is described and what is closed the stricter holds. */
public record Closures(List<Closure> lasting) {
    public static final Closures NONE = new Closures(List.of());

    public Closures {
        lasting = List.copyOf(lasting);
    }

    /** The level of access that holds now, of a document described with this one. */
    public AccessLevel levelOf(AipAddress address, AccessLevel described) {
        return described == AccessLevel.PUBLIC && closesDocument(address) ? AccessLevel.CONDITIONAL : described;
    }

    /** Whether this page is shown to staff alone, whatever a reader was granted. */
    public boolean hidesPage(AipId document, int page) {
        return pages().anyMatch(range ->
                range.id().equals(document.toString()) && range.first() <= page && page <= range.last());
    }

    /** Whether any page of it is: then nobody but staff has the file, which holds them all. */
    public boolean hidesPagesOf(AipId document) {
        return pages().anyMatch(range -> range.id().equals(document.toString()));
    }

    public boolean isEmpty() {
        return lasting.isEmpty();
    }

    /** The codes of closed phông. */
    public Set<String> fonds() {
        return of(closed -> closed instanceof Closed.OfFonds fonds ? Stream.of(fonds.code()) : Stream.empty());
    }

    /** The codes of closed hồ sơ. */
    public Set<String> dossiers() {
        return of(closed -> closed instanceof Closed.OfDossier dossier ? Stream.of(dossier.code()) : Stream.empty());
    }

    /** The ids of closed documents. */
    public Set<String> documents() {
        return of(closed -> closed instanceof Closed.OfDocument document ? Stream.of(document.id()) : Stream.empty());
    }

    public Stream<Closed.OfPages> pages() {
        return lasting.stream()
                .flatMap(closure ->
                        closure.closed() instanceof Closed.OfPages range ? Stream.of(range) : Stream.empty());
    }

    private boolean closesDocument(AipAddress address) {
        return lasting.stream().anyMatch(closure -> switch (closure.closed()) {
            case Closed.OfFonds fonds -> fonds.code().equals(address.fonds().value());
            case Closed.OfDossier dossier ->
                dossier.code().equals(address.dossier().value());
            case Closed.OfDocument document ->
                document.id().equals(address.aip().toString());
            case Closed.OfPages ignored -> false;
        });
    }

    private Set<String> of(Function<Closed, Stream<String>> named) {
        return lasting.stream()
                .flatMap(closure -> named.apply(closure.closed()))
                .collect(Collectors.toSet());
    }
}
