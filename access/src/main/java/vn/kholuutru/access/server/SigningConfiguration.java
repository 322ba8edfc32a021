package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The key with which the archive signs the manifest of every AIP. Without any, a trial key is made at the first start. */
@ConfigMapping(prefix = "kho.signing")
public interface SigningConfiguration {
    /** A PKCS#12 file of the archive's own certificate. Default none. */
    Optional<Path> pkcs12();

    /** The library of a PKCS#11 token or HSM; goes before {@link #pkcs12}. Default none. */
    Optional<Path> pkcs11Library();

    /** Which token, counted from 0 among those present. Default 0. */
    @WithDefault("0")
    int pkcs11Slot();

    /** Password of the PKCS#12 file or PIN of the token. Give it as KHO_SIGNING_PASSWORD, not in a file. */
    Optional<String> password();

    /** Which key, when there are several. Default: the only one. */
    Optional<String> alias();

    /** PEM files of the certificates a signature's chain may end at. Default: the trial authority's, if there is one. */
    Optional<List<Path>> trustAnchors();
}
