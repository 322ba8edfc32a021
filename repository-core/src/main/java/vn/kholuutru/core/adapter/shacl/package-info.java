/**
 * The metadata profiles as SHACL shapes: what a circular asks, read from the ontology, and descriptions held against it.
 */
@NullMarked
package vn.kholuutru.core.adapter.shacl;

import org.jspecify.annotations.NullMarked;
