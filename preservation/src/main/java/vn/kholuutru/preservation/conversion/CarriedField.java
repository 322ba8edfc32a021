package vn.kholuutru.preservation.conversion;

import vn.kholuutru.core.model.description.FieldCode;

/** A field whose values went over letter by letter. */
public record CarriedField(FieldCode from, FieldCode to) {}
