/**
 * That the ontology's files are whole, and say what the tables of the circulars say.
 */
@NullMarked
package vn.kholuutru.ontology;

import org.jspecify.annotations.NullMarked;
