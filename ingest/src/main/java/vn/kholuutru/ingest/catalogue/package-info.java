/**
 * What can be wrong with a delivery: every fault word with its rule, its ordinary severity, its legal clause and the test
 * that proves it. The data stands beside each rule; this package only says what a fault is and collects them. What a
 * fault is called for people stands in the message files.
 */
@NullMarked
package vn.kholuutru.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
