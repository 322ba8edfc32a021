/**
 * Baskets, requests and decisions of the reading room (TT 05/2025/TT-BNV Điều 32–36), records on paper among them. What is made of
 * a decision, and who may read what, is elsewhere.
 */
@NullMarked
package vn.kholuutru.access.request;

import org.jspecify.annotations.NullMarked;
