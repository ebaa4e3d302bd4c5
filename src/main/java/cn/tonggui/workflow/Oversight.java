package cn.tonggui.workflow;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who oversees or leads a mechanism's cases of a unit: holders of the ledger's offices at the unit and above. */
@Component
class Oversight {

    private final Organisation organisation;

    Oversight(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean of(Ledger ledger, String unit, Viewer viewer) {
        return holds(ledger.oversee(), viewer, upwards(unit));
    }

    /** By an office that may read them. */
    boolean leads(Ledger ledger, String unit, Viewer viewer) {
        return holds(ledger.readers(), viewer, upwards(unit));
    }

    /** The same above the unit and above what belongs to it in the other tree. */
    boolean leadsFromAbove(Ledger ledger, String unit, Viewer viewer) {
        Set<UnitCode> above = upwards(unit).stream()
                .map(place -> organisation.require(place).parent())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return holds(ledger.readers(), viewer, above);
    }

    private List<UnitCode> upwards(String unit) {
        return organisation.upwards(new UnitCode(unit));
    }

    private static boolean holds(List<String> offices, Viewer viewer, Collection<UnitCode> places) {
        return viewer.mayAct() && offices.stream().flatMap(viewer::unitsOf).anyMatch(places::contains);
    }
}
