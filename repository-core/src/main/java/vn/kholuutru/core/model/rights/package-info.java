/**
 * Who may read what: access levels (chế độ sử dụng) and roles.
 */
@NullMarked
package vn.kholuutru.core.model.rights;

import org.jspecify.annotations.NullMarked;
