/**
 * Holds the facts of a file against the agreement, rule by rule, and collects the findings.
 */
@NullMarked
package vn.kholuutru.ingest.validation;

import org.jspecify.annotations.NullMarked;
