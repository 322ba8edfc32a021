/**
 * Signs manifests (CAdES, EU DSS) and checks such signatures offline (Bouncy Castle); finds the key where the
 * configuration says: trial key, PKCS#12 file or PKCS#11 token. Time-stamps and evidence records do not belong here.
 */
@NullMarked
package vn.kholuutru.core.adapter.signing;

import org.jspecify.annotations.NullMarked;
