/**
 * The records a visitor can browse: phông, hồ sơ, tài liệu, with their descriptions in words and the state of their
 * integrity. Descriptions are public.
 */
@NullMarked
package vn.kholuutru.access.catalogue;

import org.jspecify.annotations.NullMarked;
