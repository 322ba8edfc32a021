package vn.kholuutru.core.model.description;

import java.util.Map;

/**
 * What one circular asks of every kind of record. Read from a SHACL shape file of the ontology; headers of the mục lục,
 * messages, forms, RDF and package XML derive from it.
 */
public record MetadataProfile(ProfileId id, LocalizedText title, Map<RecordKind, RecordDefinition> records) {
    public MetadataProfile {
        records = Map.copyOf(records);
    }

    /** @throws IllegalArgumentException when the profile has no table for this kind */
    public RecordDefinition record(RecordKind kind) {
        RecordDefinition definition = records.get(kind);
        if (definition == null) {
            throw new IllegalArgumentException(id + " has no table for " + kind);
        }
        return definition;
    }
}
