/**
 * Who may read what: access levels (chế độ sử dụng), roles, and the stamps of what nobody may read here.
 */
@NullMarked
package vn.kholuutru.core.model.rights;

import org.jspecify.annotations.NullMarked;
