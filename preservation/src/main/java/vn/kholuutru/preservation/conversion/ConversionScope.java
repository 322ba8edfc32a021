package vn.kholuutru.preservation.conversion;

import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;

/** What is to be converted. */
public sealed interface ConversionScope {
    /** A phông, its hồ sơ and all their tài liệu. */
    record OfFonds(FondsCode code) implements ConversionScope {}

    /** A hồ sơ and its tài liệu. */
    record OfDossier(FondsCode fonds, DossierCode code) implements ConversionScope {}

    /** One tài liệu; its hồ sơ stays as it is. */
    record OfDocument(AipAddress address) implements ConversionScope {}
}
