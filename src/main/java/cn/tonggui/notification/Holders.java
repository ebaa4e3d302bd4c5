package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.Deadline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is to be told, as offices are held today. A notice never falls into the void: where nobody holds, the duty officer. */
@Component
class Holders {

    private static final String SUPERIOR = "secretary";

    private final Organisation organisation;

    Holders(Organisation organisation) {
        this.organisation = organisation;
    }

    List<PersonId> of(Token token) {
        List<Person> holders = organisation.holders(token);
        if (holders.isEmpty()) {
            return List.of(organisation.dutyOfficer(token).id());
        }
        return holders.stream().map(Person::id).toList();
    }

    /** Who has the task, or those it is offered to. */
    Set<PersonId> of(Deadline deadline) {
        if (deadline.assignee() != null) {
            return Set.of(deadline.assignee());
        }
        Set<PersonId> people = new LinkedHashSet<>(deadline.people());
        List<Person> held = deadline.tokens().stream()
                .flatMap(token -> organisation.holders(token).stream())
                .toList();
        held.forEach(person -> people.add(person.id()));
        if (held.isEmpty() && !deadline.tokens().isEmpty()) {
            people.add(organisation.dutyOfficer(deadline.tokens().get(0)).id());
        }
        return people;
    }

    /**
     * The secretaries above a case: 支部书记, 直接上级, then all up to the committee (domain/01 §1.0 taskLoop).
     *
     * @param level 1 for the organisation of the case alone, 2 with the next above, 3 and more for all
     */
    Set<PersonId> above(Deadline deadline, int level) {
        Set<PersonId> secretaries = new LinkedHashSet<>();
        if (deadline.superiorsRead()) {
            List<UnitCode> chain = partyChain(deadline.unit());
            int reached = level > 2 ? chain.size() : Math.min(level, chain.size());
            chain.subList(0, reached).forEach(unit -> secretaries.addAll(of(Token.at(SUPERIOR, unit))));
        }
        return secretaries;
    }

    private List<UnitCode> partyChain(UnitCode unit) {
        return organisation.upwards(unit).stream()
                .map(organisation::require)
                .filter(above -> above.side() == Unit.Side.PARTY && above.kind() != Unit.Kind.GROUP)
                .map(Unit::code)
                .toList();
    }
}
