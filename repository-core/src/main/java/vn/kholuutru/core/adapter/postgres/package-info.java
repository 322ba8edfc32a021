/**
 * PostgreSQL: the engine itself, run from the binaries that come with the build, and the journal and the registers kept in
 * it. Second in the order of truth: what is here can be rebuilt from the store, except users, requests and audit.
 */
@NullMarked
package vn.kholuutru.core.adapter.postgres;

import org.jspecify.annotations.NullMarked;
