/**
 * Objects in a bucket behind the interface of S3. Knows buckets and keys, not what lies under them.
 */
@NullMarked
package vn.kholuutru.core.adapter.s3;

import org.jspecify.annotations.NullMarked;
