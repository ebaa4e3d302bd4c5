package cn.tonggui.organisation;

import cn.tonggui.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who enters or decides: a person of 组织科 in the scope of the office, or one of two administrators.
 *
 * @param firstStart true while fewer than two people hold the office 组织科 anywhere
 */
record Clerk(Viewer viewer, Account.Kind kind, boolean firstStart) {

    static final int ENOUGH = 2;

    boolean administrator() {
        return kind != Account.Kind.PERSON;
    }

    boolean mayEnter(ChangeFamily family, ChangeKind entered) {
        return switch (kind) {
            case SYSTEM_ADMIN -> family.byAdministrators(entered, firstStart);
            case PERSON -> ofDepartment() && family.byDepartment(entered);
            case AUDIT_ADMIN -> family.byAuditAdministrator(entered);
            case SECURITY_ADMIN, AUDITOR -> false;
        };
    }

    /** What the system administrator enters belongs to the security administrator as long as either may. */
    boolean mayDecide(ChangeFamily family, ChangeRow change, Picture picture) {
        boolean administered = family.byAdministrators(change.kind(), firstStart);
        return switch (kind) {
            case SECURITY_ADMIN -> administered;
            case PERSON ->
                family.byDepartment(change.kind())
                        && covers(change.unit(), picture)
                        && !(administered && change.enteredKind() == Account.Kind.SYSTEM_ADMIN);
            case SYSTEM_ADMIN, AUDIT_ADMIN, AUDITOR -> false;
        };
    }

    /** Those in scope, the auditor there, and the administrators for what they entered or decide. */
    boolean maySee(ChangeFamily family, ChangeRow change, Picture picture) {
        if (change.enteredBy().equals(viewer.id().value())
                || viewer.id().value().equals(change.decidedBy())) {
            return true;
        }
        if (change.state() == Change.State.WAITING && mayDecide(family, change, picture)) {
            return true;
        }
        return switch (kind) {
            case PERSON -> covers(change.unit(), picture);
            case AUDITOR ->
                change.unit() == null
                        || viewer.tokens().stream()
                                .anyMatch(token -> picture.inScope(
                                        change.unit(), token.unit().value()));
            case SECURITY_ADMIN -> change.enteredKind() != Account.Kind.PERSON;
            case SYSTEM_ADMIN, AUDIT_ADMIN -> change.enteredKind() == kind;
        };
    }

    /** The auditor sees who did what, not what a personal file says (03 §3.2). */
    boolean seesPersonal() {
        return kind != Account.Kind.AUDITOR;
    }

    /** Administrators act on the whole enterprise where they may act at all. */
    boolean covers(@Nullable String unit, Picture picture) {
        return administrator()
                || viewer.mayAct()
                        && viewer.unitsOf(Offices.ORGANISATION_DEPT).anyMatch(at -> picture.inScope(unit, at.value()));
    }

    private boolean ofDepartment() {
        return viewer.actsIn(Offices.ORGANISATION_DEPT);
    }
}
