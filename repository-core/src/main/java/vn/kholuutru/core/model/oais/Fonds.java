package vn.kholuutru.core.model.oais;

import vn.kholuutru.core.model.description.Description;

/** A phông and its description. */
public record Fonds(FondsCode code, Description description) {}
