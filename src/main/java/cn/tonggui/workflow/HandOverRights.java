package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who looks after somebody's work: 组织科 at the person's unit or above. */
@Component
class HandOverRights {

    private final Organisation organisation;

    HandOverRights(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean anywhere(Viewer viewer) {
        return viewer.actsIn(Offices.ORGANISATION_DEPT);
    }

    /** @throws NotAllowed not the viewer's to do */
    void require(PersonId person, Viewer viewer) {
        if (!looksAfter(person, viewer)) {
            throw new NotAllowed("hand-over-not-yours");
        }
    }

    boolean looksAfter(PersonId person, Viewer viewer) {
        if (!anywhere(viewer)) {
            return false;
        }
        List<UnitCode> places =
                organisation.upwards(organisation.require(person).unit());
        return viewer.unitsOf(Offices.ORGANISATION_DEPT).anyMatch(places::contains);
    }
}
