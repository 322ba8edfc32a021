package vn.kholuutru.core.model.description;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The table of one kind of record, fields in the circular's order.
 *
 * @param type the RDF class of such a record
 */
public record RecordDefinition(RecordKind kind, URI type, LocalizedText label, List<FieldDefinition> fields) {
    public RecordDefinition {
        fields = List.copyOf(fields);
    }

    public Optional<FieldDefinition> find(FieldCode code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }
}
