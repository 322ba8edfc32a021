@NullMarked
package vn.kholuutru.preservation.recovery;

import org.jspecify.annotations.NullMarked;
