/**
 * The commands of intake: what a contractor or an archivist runs in a terminal. They read options, call one use case and
 * tell the result; judging is not done here.
 */
@NullMarked
package vn.kholuutru.ingest.cli;

import org.jspecify.annotations.NullMarked;
