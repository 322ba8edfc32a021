/**
 * The OAIS packages and their containers: SIP, AIP, fonds, dossier, document, and their identifiers.
 */
@NullMarked
package vn.kholuutru.core.model.oais;

import org.jspecify.annotations.NullMarked;
