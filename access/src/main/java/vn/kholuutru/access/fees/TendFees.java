package vn.kholuutru.access.fees;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.FeeRegister;
import vn.kholuutru.core.port.FeeRegister.Fee;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The table of fees. The law names the categories (TT 05/2025 Điều 36.1.c, 39.1.c), not the amounts: these come from the
 * Ministry of Finance's circular or the province's resolution and are entered by an administrator. A change holds for later
 * decisions; what was decided keeps its fee.
 */
@Singleton
public class TendFees {
    private final FeeRegister register;
    private final AuditTrail audit;

    public TendFees(FeeRegister register, AuditTrail audit) {
        this.register = register;
        this.audit = audit;
    }

    /** Every kind of delivery with every category, 0 where nothing is set. */
    public Map<DipKind, List<Fee>> table(Visitor visitor) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        List<Fee> set = register.all();
        Map<DipKind, List<Fee>> table = new LinkedHashMap<>();
        for (DipKind kind : DipKind.values()) {
            List<Fee> row = new ArrayList<>();
            for (FeeCategory category : FeeCategory.values()) {
                row.add(set.stream()
                        .filter(fee -> fee.kind() == kind && fee.category() == category)
                        .findFirst()
                        .orElse(new Fee(kind, category, 0, 0)));
            }
            table.put(kind, List.copyOf(row));
        }
        return table;
    }

    public static boolean maySet(Visitor visitor) {
        return visitor.has(Role.ADMINISTRATOR);
    }

    /**
     * Sets what differs from the table; nothing when one amount cannot be read.
     *
     * @return how many fees were changed
     * @throws ProblemException AMOUNT_WRONG
     */
    public int set(Visitor visitor, List<TypedFee> typed) {
        RequiredRole.check(Role.ADMINISTRATOR, visitor);
        List<Fee> now = table(visitor).values().stream().flatMap(List::stream).toList();
        List<Fee> changed = typed.stream()
                .map(TypedFee::read)
                .filter(fee -> !now.contains(fee))
                .toList();
        for (Fee fee : changed) {
            audit.note(visitor, AuditAction.FEE_CHANGED, said(fee));
            register.set(fee);
        }
        return changed.size();
    }

    private static String said(Fee fee) {
        return fee.kind() + " " + fee.category().code() + " " + fee.dongADocument() + " + " + fee.dongAPage();
    }

    /** A fee as typed into the table. */
    public record TypedFee(DipKind kind, FeeCategory category, String document, String page) {
        private Fee read() {
            return new Fee(kind, category, Amount.parse(document), Amount.parse(page));
        }
    }
}
