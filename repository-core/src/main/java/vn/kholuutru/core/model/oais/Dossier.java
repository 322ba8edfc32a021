package vn.kholuutru.core.model.oais;

import vn.kholuutru.core.model.description.Description;

/** A hồ sơ, the phông it belongs to, and its description. */
public record Dossier(DossierCode code, FondsCode fonds, Description description) {}
