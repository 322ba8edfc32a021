/** Who reads: the persons behind the readers' accounts, and how their accounts came about (TT 05/2025/TT-BNV Điều 32.4). */
@NullMarked
package vn.kholuutru.core.model.reader;

import org.jspecify.annotations.NullMarked;
