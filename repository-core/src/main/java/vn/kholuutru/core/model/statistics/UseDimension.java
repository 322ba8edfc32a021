package vn.kholuutru.core.model.statistics;

/** By what the use of the archive is broken down. */
public enum UseDimension {
    /** Months of Vietnam, such as {@code 2026-11}. */
    MONTH,
    /** Mã phông. */
    FONDS,
    /** The name of a {@link vn.kholuutru.core.model.request.Purpose}. */
    PURPOSE,
    /** The name of a {@link vn.kholuutru.core.model.request.FeeCategory}. */
    CATEGORY,
    /** The name of a {@link vn.kholuutru.core.model.request.DipKind}. */
    KIND
}
