package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.MemberOn;
import cn.tonggui.organisation.Rosters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** SD18: who sponsors or introduces somebody (培养联系人、入党介绍人) is a full member of the branch, and not within a probation. */
@Component
class Sponsors {

    private static final String RULE = "SD18";

    private final Rosters rosters;
    private final DevelopmentWords words;

    Sponsors(Rosters rosters, DevelopmentWords words) {
        this.rosters = rosters;
        this.words = words;
    }

    /** @throws RuleBroken {@code SD18} at the field in which somebody else stands */
    void require(Node node, Given given, UnitCode unit) {
        Map<String, String> asked = asked(node, given);
        given.day(node.field()).filter(day -> !asked.isEmpty()).ifPresent(day -> require(asked, unit, day));
    }

    private void require(Map<String, String> asked, UnitCode unit, LocalDate day) {
        Set<String> fit = rosters.members(unit, day).stream()
                .filter(member -> member.full() && !member.probation())
                .map(MemberOn::person)
                .map(person -> person.value())
                .collect(Collectors.toSet());
        asked.forEach((person, field) -> {
            if (!fit.contains(person)) {
                String name = words.names(List.of(person)).getOrDefault(person, person);
                throw new RuleBroken(RULE, words.say("breach.sponsor", name)).at(field);
            }
        });
    }

    /** People by the field in which they stand. */
    private static Map<String, String> asked(Node node, Given given) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (node == Node.ACTIVIST) {
            for (String field : List.of("sponsor", "sponsor2")) {
                if (given.has(field)) {
                    asked.put(given.text(field), field);
                }
            }
        } else if (node == Node.ADMIT) {
            given.people("introducers").forEach(person -> asked.put(person, "introducers"));
        }
        return asked;
    }
}
