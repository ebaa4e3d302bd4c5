package cn.tonggui.roster;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Listed;
import java.util.Optional;
import java.util.Set;

/**
 * What one viewer sees of people's files (domain 3.2, 党员档案).
 *
 * @param files organisations whose people's files are open
 * @param outlines organisations of whose people name, category and offices are open
 * @param names units of whose people name and post are open
 */
record Eyes(PersonId self, Set<UnitCode> files, Set<UnitCode> outlines, Set<UnitCode> names) {

    /** @param served the branch that serves the person's unit; asked where there is no membership */
    Sight of(Listed person, Optional<UnitCode> served) {
        if (person.id().equals(self) || within(files, person, served)) {
            return Sight.FULL;
        }
        if (within(outlines, person, served)) {
            return Sight.OUTLINE;
        }
        return names.contains(person.unit()) ? Sight.NAME : Sight.NONE;
    }

    /** A member belongs where the membership is; anybody else to the branch that serves the unit, or else to the unit. */
    private static boolean within(Set<UnitCode> open, Listed person, Optional<UnitCode> served) {
        if (person.branch() != null) {
            return open.contains(person.branch()) || person.group() != null && open.contains(person.group());
        }
        return open.contains(served.orElse(person.unit()));
    }

    /** Whether the categories of the organisation's people are open. */
    boolean sortsAt(UnitCode unit) {
        return files.contains(unit) || outlines.contains(unit);
    }
}
