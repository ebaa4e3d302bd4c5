package cn.tonggui.election;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads the count sheets of a branch (domain 3.2). */
@Component
class SheetReaders {

    private static final Set<String> WITHIN = Set.of("secretary", "deputy-secretary", "committee-member");
    private static final Set<String> ABOVE = Set.of(
            "secretary",
            "deputy-secretary",
            "committee-member",
            Offices.ORGANISATION_DEPT,
            "discipline-dept",
            "auditor");

    private final Organisation organisation;

    SheetReaders(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Party committee, departments and those above; secretary and committee of the branch. All others read results alone. */
    boolean include(UnitCode unit, Viewer viewer) {
        if (viewer.tokens().stream().anyMatch(token -> token.unit().equals(unit) && WITHIN.contains(token.office()))) {
            return true;
        }
        Set<UnitCode> above = Set.copyOf(organisation.upwards(unit));
        return viewer.tokens().stream()
                .filter(token -> !token.unit().equals(unit))
                .anyMatch(token -> above.contains(token.unit()) && ABOVE.contains(token.office()));
    }
}
