/** What the audit log says of what is done in the reading room. */
@NullMarked
package vn.kholuutru.access.audit;

import org.jspecify.annotations.NullMarked;
