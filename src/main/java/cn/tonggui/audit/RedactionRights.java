package cn.tonggui.audit;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Who may take personal values out of the log: the organisation department, which knows the content, asks; the security
 * administrator, who does not, decides.
 */
@Component
class RedactionRights {

    private final Organisation organisation;

    RedactionRights(Organisation organisation) {
        this.organisation = organisation;
    }

    record Standing(boolean proposes, boolean decides) {}

    Standing of(Viewer viewer) {
        boolean asks = viewer.actsIn(Offices.ORGANISATION_DEPT);
        boolean decides = !viewer.mayAct()
                && organisation
                        .account(viewer.id())
                        .filter(account -> account.kind() == Account.Kind.SECURITY_ADMIN)
                        .isPresent();
        return new Standing(asks, decides);
    }
}
