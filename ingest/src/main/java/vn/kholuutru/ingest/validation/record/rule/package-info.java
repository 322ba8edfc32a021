/** One statement about records in each class; a service line makes it part of the check. */
@NullMarked
package vn.kholuutru.ingest.validation.record.rule;

import org.jspecify.annotations.NullMarked;
