package vn.kholuutru.core.model.oais;

/** Where an AIP lives: phông, hồ sơ, and the AIP itself. */
public record AipAddress(FondsCode fonds, DossierCode dossier, AipId aip) {}
