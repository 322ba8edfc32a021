/** Objects in a bucket, held against a real service of S3's interface. */
@NullMarked
package vn.kholuutru.core.adapter.s3;

import org.jspecify.annotations.NullMarked;
