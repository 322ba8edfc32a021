/**
 * The reading half of the HTTP contract, one noun a file: read the request, call one use case, shape the answer.
 * Delivering documents is ingest's half.
 */
@NullMarked
package vn.kholuutru.access.rest;

import org.jspecify.annotations.NullMarked;
