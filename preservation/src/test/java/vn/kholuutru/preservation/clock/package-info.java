@NullMarked
package vn.kholuutru.preservation.clock;

import org.jspecify.annotations.NullMarked;
