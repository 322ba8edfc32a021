/**
 * Signs manifests (CAdES, EU DSS), gets time stamps (RFC 3161), and checks both offline (Bouncy Castle); finds the key where
 * the configuration says: trial key, PKCS#12 file or PKCS#11 token. What is stamped, and evidence records, do not belong here.
 */
@NullMarked
package vn.kholuutru.core.adapter.signing;

import org.jspecify.annotations.NullMarked;
