/**
 * The way of a delivery into the archive, step by step. Start reading at {@link vn.kholuutru.ingest.pipeline.IngestPipeline}.
 * The steps themselves live in the packages named after them; here is their order, their journal and their resumption.
 */
@NullMarked
package vn.kholuutru.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
