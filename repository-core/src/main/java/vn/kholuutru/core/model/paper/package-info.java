/** Records that are kept on paper and have not been digitised. */
@NullMarked
package vn.kholuutru.core.model.paper;

import org.jspecify.annotations.NullMarked;
