package vn.kholuutru.core.adapter.rdf;

import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.rights.AccessLevel;

/** Everything that the graph of a document says. */
public record DescribedDocument(
        AipAddress address, DocumentCode code, Description description, AccessLevel accessLevel, ContentFacts facts) {}
