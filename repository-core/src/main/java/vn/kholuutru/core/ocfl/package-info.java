/**
 * What is known of the objects behind the store: reads their inventories and notes each as it was when it was written, for
 * later checks. Asks {@link vn.kholuutru.core.port.ObjectStorage} for bytes; whether they are still right is judged by
 * preservation.
 */
@NullMarked
package vn.kholuutru.core.ocfl;

import org.jspecify.annotations.NullMarked;
