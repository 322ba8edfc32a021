/**
 * AIPs in Fedora 6 over its REST interface, and Fedora itself as an engine. The layout is the one of the AIP in
 * docs/architecture.md; other programs read it from the OCFL folder, so it changes only with a decision record.
 */
@NullMarked
package vn.kholuutru.core.adapter.fedora;

import org.jspecify.annotations.NullMarked;
