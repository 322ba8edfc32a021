/** Who did what with which record, and for what purpose. */
@NullMarked
package vn.kholuutru.core.model.audit;

import org.jspecify.annotations.NullMarked;
