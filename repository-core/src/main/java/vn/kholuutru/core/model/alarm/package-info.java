/**
 * What administrators are told without asking: incidents and duties that are overdue (Nghị định 113/2025 Điều 22 khoản 4).
 */
@NullMarked
package vn.kholuutru.core.model.alarm;

import org.jspecify.annotations.NullMarked;
