package vn.kholuutru.preservation.fixity;

import java.util.List;

/** What a check of one package version found. */
public sealed interface PackageState {
    /**
     * Every listed file is as signed.
     *
     * @param trusted false when no trust anchor was given to hold the signer against
     */
    record Intact(String signer, boolean trusted, int files) implements PackageState {}

    /** Something differs; may miss files too. */
    record Altered(List<Discrepancy> discrepancies) implements PackageState {
        public Altered {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /** What is there is as signed, but not all of it is there. */
    record Missing(List<Discrepancy> discrepancies) implements PackageState {
        public Missing {
            discrepancies = List.copyOf(discrepancies);
        }
    }
}
