package vn.kholuutru.solrconfig;

/** The collections; both use the same configset. */
public enum SearchCollection {
    /** One Solr document per page with the description of its document, searched and collapsed by document. */
    PAGES("pages"),
    /** Phông, hồ sơ and tài liệu, for browsing. */
    RECORDS("records");

    private final String collection;

    SearchCollection(String collection) {
        this.collection = collection;
    }

    /** The name in Solr. */
    public String collection() {
        return collection;
    }

    @Override
    public String toString() {
        return collection;
    }
}
