/**
 * Letters and slips of the reading room as PDF/A: Markdown texts that archivists edit, filled with fields, laid out as the
 * administration's letters are (Nghị định 30/2020/NĐ-CP).
 */
@NullMarked
package vn.kholuutru.access.letters;

import org.jspecify.annotations.NullMarked;
