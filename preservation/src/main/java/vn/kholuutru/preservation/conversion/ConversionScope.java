package vn.kholuutru.preservation.conversion;

import java.util.Optional;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/** What is to be converted. */
public sealed interface ConversionScope {
    /** A phông, its hồ sơ and all that is in them. */
    record OfFonds(FondsCode code) implements ConversionScope {}

    /** A hồ sơ, its tài liệu, its covers and lists. */
    record OfDossier(FondsCode fonds, DossierCode code) implements ConversionScope {}

    /**
     * One tài liệu, or one file that accompanies a hồ sơ; its hồ sơ stays as it is.
     *
     * @param code to call it by
     */
    record OfDocument(AipAddress address, Optional<DocumentCode> code) implements ConversionScope {}
}
