@NullMarked
package vn.kholuutru.preservation.evidence;

import org.jspecify.annotations.NullMarked;
