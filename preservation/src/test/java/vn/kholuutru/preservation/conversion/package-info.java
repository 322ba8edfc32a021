@NullMarked
package vn.kholuutru.preservation.conversion;

import org.jspecify.annotations.NullMarked;
