/**
 * What staff see of intake: the deliveries and how far they came, read from the journal. Receiving them is ingest's.
 */
@NullMarked
package vn.kholuutru.access.intake;

import org.jspecify.annotations.NullMarked;
