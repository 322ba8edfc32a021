/** The audit log as the use cases write it. */
@NullMarked
package vn.kholuutru.access.audit;

import org.jspecify.annotations.NullMarked;
