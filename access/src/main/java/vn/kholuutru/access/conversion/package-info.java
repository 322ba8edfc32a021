/** Brings descriptions under the circular in force: who may order that, and on what conditions. */
@NullMarked
package vn.kholuutru.access.conversion;

import org.jspecify.annotations.NullMarked;
