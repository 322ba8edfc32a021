/**
 * Descriptions as RDF: the ontology's files, the signed canonical form, the graph on a Fedora resource and the way back,
 * Turtle and JSON-LD for readers. Knows Jena; knows neither Fedora nor HTTP.
 */
@NullMarked
package vn.kholuutru.core.adapter.rdf;

import org.jspecify.annotations.NullMarked;
