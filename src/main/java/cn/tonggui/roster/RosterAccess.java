package cn.tonggui.roster;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Listed;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Unit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who reads which file (domain 3.2, rows 组织与任期, 党员档案, 任职). Trees, committees and offices are open to whoever reaches the
 * pages at all; terms to all but those who are neither members nor hold an office; people's files only as far as the office goes.
 */
@Component
class RosterAccess {

    private static final String WORKER = "worker";

    private static final Set<String> DEPARTMENTS = Set.of(Offices.ORGANISATION_DEPT, "party-office", "discipline-dept");

    // Which offices open the files of an organisation and those beneath it.
    private static final Map<Unit.Kind, Set<String>> PARTY = Map.of(
            Unit.Kind.COMMITTEE, Set.of("committee-member"),
            Unit.Kind.GENERAL_BRANCH, Set.of("secretary", "deputy-secretary"),
            Unit.Kind.BRANCH, Set.of("secretary", "deputy-secretary", "organiser"));

    private static final Set<String> OUTLINE = Set.of("group-leader", "auditor");
    private static final Set<String> NAMES = Set.of("director", "deputy-director");

    private final Organisation organisation;
    private final Rosters rosters;

    RosterAccess(Organisation organisation, Rosters rosters) {
        this.organisation = organisation;
        this.rosters = rosters;
    }

    Eyes eyes(Viewer viewer) {
        Set<UnitCode> files = new HashSet<>();
        Set<UnitCode> outlines = new HashSet<>();
        Set<UnitCode> names = new HashSet<>();
        for (Token token : viewer.tokens()) {
            if (opensFiles(token)) {
                files.addAll(rosters.scope(token.unit()));
            } else if (OUTLINE.contains(token.office())) {
                outlines.addAll(rosters.scope(token.unit()));
            } else if (NAMES.contains(token.office())) {
                names.addAll(rosters.scope(token.unit()));
            }
        }
        return new Eyes(viewer.id(), files, outlines, names);
    }

    private boolean opensFiles(Token token) {
        return DEPARTMENTS.contains(token.office())
                || PARTY.getOrDefault(organisation.require(token.unit()).kind(), Set.of())
                        .contains(token.office());
    }

    Sight sight(Eyes eyes, Listed person) {
        return eyes.of(person, rosters.branchOf(person.unit()));
    }

    /** @throws NotFound where not even the name is open: nobody learns whether there is such a person */
    Sight require(Viewer viewer, Listed person) {
        Sight sight = sight(eyes(viewer), person);
        if (sight == Sight.NONE) {
            throw new NotFound("person", person.id());
        }
        return sight;
    }

    /** Whether terms are open, and what there is to say of them: not to 群众 without an office. */
    boolean terms(Viewer viewer) {
        return viewer.tokens().stream().anyMatch(token -> !token.office().equals(WORKER));
    }

    /** Whether the viewer keeps the organisation: 组织科. */
    boolean keeps(Viewer viewer) {
        return viewer.actsIn(Offices.ORGANISATION_DEPT);
    }
}
