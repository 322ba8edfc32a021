/** The pipeline from end to end over memory adapters that pass the contracts of the real ones; inspection is real. */
@NullMarked
package vn.kholuutru.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
