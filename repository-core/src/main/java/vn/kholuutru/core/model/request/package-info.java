/**
 * What readers ask for and are given (TT 05/2025/TT-BNV Điều 32–47): requests, decisions, and the DIPs that come of them.
 */
@NullMarked
package vn.kholuutru.core.model.request;

import org.jspecify.annotations.NullMarked;
