/**
 * Accounts as administrators tend them: made, given another role, suspended, given a new password; and everybody's own access tokens.
 * Readers register themselves ({@link vn.kholuutru.access.readers}).
 */
@NullMarked
package vn.kholuutru.access.accounts;

import org.jspecify.annotations.NullMarked;
