package cn.tonggui.workflow;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who oversees a mechanism's cases of a unit: holders of the ledger's offices at the unit and above. */
@Component
class Oversight {

    private final Organisation organisation;

    Oversight(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean of(Ledger ledger, String unit, Viewer viewer) {
        if (!viewer.mayAct() || ledger.oversee().isEmpty()) {
            return false;
        }
        List<UnitCode> places = organisation.upwards(new UnitCode(unit));
        return ledger.oversee().stream().flatMap(viewer::unitsOf).anyMatch(places::contains);
    }
}
