/**
 * What is known of the disks under folders. What lies in the folders belongs elsewhere.
 */
@NullMarked
package vn.kholuutru.core.disk;

import org.jspecify.annotations.NullMarked;
