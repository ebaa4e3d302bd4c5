package cn.tonggui.audit;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Who may take what out of the log (03 §3.2, 操作轨迹): the auditor all of it, the departments of organisation and of discipline
 * a case that they may read.
 */
@Component
class LogReaders {

    private static final String DISCIPLINE_DEPT = "discipline-dept";

    private final Organisation organisation;

    LogReaders(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean auditor(Viewer viewer) {
        return !viewer.mayAct()
                && organisation
                        .account(viewer.id())
                        .filter(account -> account.kind() == Account.Kind.AUDITOR)
                        .isPresent();
    }

    /** Of a case that is open to the viewer. */
    boolean takesCases(Viewer viewer) {
        return viewer.actsIn(Offices.ORGANISATION_DEPT) || viewer.actsIn(DISCIPLINE_DEPT) || auditor(viewer);
    }

    /** @throws NotAllowed not the auditor */
    void requireAuditor(Viewer viewer) {
        if (!auditor(viewer)) {
            throw new NotAllowed("log-not-yours");
        }
    }

    /** @throws NotAllowed none of those who take cases out */
    void requireTaker(Viewer viewer) {
        if (!takesCases(viewer)) {
            throw new NotAllowed("log-not-yours");
        }
    }
}
