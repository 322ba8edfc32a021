/**
 * What an inspection found, for a clerk to act on: findings, their places and the report of a delivery.
 */
@NullMarked
package vn.kholuutru.core.model.report;

import org.jspecify.annotations.NullMarked;
