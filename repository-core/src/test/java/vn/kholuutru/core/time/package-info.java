@NullMarked
package vn.kholuutru.core.time;

import org.jspecify.annotations.NullMarked;
