package cn.tonggui.roster;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.PersonFile;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one person, as far as the viewer may read it. */
@Controller
class PersonController {

    private final Rosters rosters;
    private final RosterAccess access;
    private final UnitPages units;
    private final Changes changes;

    PersonController(Rosters rosters, RosterAccess access, UnitPages units, Changes changes) {
        this.rosters = rosters;
        this.access = access;
        this.units = units;
        this.changes = changes;
    }

    /** @param history empty unless the whole file is open */
    record PersonPage(
            PersonFile file,
            Sight sight,
            boolean keeps,
            LocalDate today,
            List<Change> history,
            Map<UnitCode, Unit> units) {

        public boolean outline() {
            return sight.atLeast(Sight.OUTLINE);
        }

        public boolean whole() {
            return sight == Sight.FULL;
        }

        /** The organisation's name; its code where it is no more. */
        public String name(UnitCode code) {
            Unit unit = units.get(code);
            return unit == null ? code.value() : unit.name();
        }
    }

    @GetMapping("/organisation/people/{id}")
    ModelAndView person(@PathVariable String id, Viewer viewer) {
        PersonFile file = rosters.person(new PersonId(id));
        Sight sight = access.require(viewer, file.person());
        List<Change> history = sight == Sight.FULL ? changes.history(id, viewer) : List.of();
        return new ModelAndView("roster/person")
                .addObject(
                        "page",
                        new PersonPage(file, sight, access.keeps(viewer), rosters.today(), history, units.units()));
    }
}
