/**
 * Who is asking and what they may do: accounts, access tokens, roles, the rules of reading, and protection of the
 * browser's session. Keeps no passwords; {@link vn.kholuutru.core.port.UserRegister} keeps their hashes.
 */
@NullMarked
package vn.kholuutru.access.security;

import org.jspecify.annotations.NullMarked;
