package cn.tonggui.meeting;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far a viewer sees: the branches of one's offices and membership, and all beneath (domain 3.2). From memory. */
@Component
class Reach {

    private static final String WORKER = "worker";

    private final Rosters rosters;
    private final Organisation organisation;

    Reach(Rosters rosters, Organisation organisation) {
        this.rosters = rosters;
        this.organisation = organisation;
    }

    LocalDate today() {
        return rosters.today();
    }

    /** Where meetings are the viewer's to follow: not for 群众 without an office, who see what came of their problems. */
    List<Unit> meetings(Viewer viewer) {
        return branches(viewer, office -> !office.equals(WORKER));
    }

    /** Where problems hang on the wall for the viewer; workers look at that of their branch. */
    List<Unit> wall(Viewer viewer) {
        return branches(viewer, office -> true);
    }

    Map<String, String> names() {
        return organisation.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
    }

    private List<Unit> branches(Viewer viewer, Predicate<String> offices) {
        Set<UnitCode> scope = new HashSet<>();
        viewer.tokens().stream()
                .filter(token -> offices.test(token.office()))
                .forEach(token -> scope.addAll(rosters.scope(token.unit())));
        return organisation.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH && scope.contains(unit.code()))
                .toList();
    }
}
