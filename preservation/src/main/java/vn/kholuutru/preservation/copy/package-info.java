/**
 * Copies of every object on every storage target (Thông tư 05/2025 Điều 27): what is missing is copied, read back and
 * receipted; targets that are away are waited for; what is missing too long is told. Whether bytes that were copied are still
 * right later is for {@code preservation.fixity}.
 */
@NullMarked
package vn.kholuutru.preservation.copy;

import org.jspecify.annotations.NullMarked;
