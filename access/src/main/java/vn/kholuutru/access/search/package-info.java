/**
 * Finding documents by what their pages say and how they are described.
 */
@NullMarked
package vn.kholuutru.access.search;

import org.jspecify.annotations.NullMarked;
