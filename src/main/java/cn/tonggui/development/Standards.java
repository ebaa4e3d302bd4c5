package cn.tonggui.development;

import cn.tonggui.forms.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What makes somebody one of production's best (骨干库标准): enough of skill, post and contest, and years without a violation.
 *
 * @param minimum how many of 技师及以上, 工班长, 比武名次 are wanted
 * @param place the last place in a contest that counts
 * @param years whole years without a violation (两违)
 */
record Standards(int minimum, int place, int years) {

    static Standards of(Map<String, String> parameters) {
        return new Standards(
                number(parameters, "backbone.minimum"),
                number(parameters, "backbone.place"),
                number(parameters, "backbone.years"));
    }

    private static int number(Map<String, String> parameters, String name) {
        return Integer.parseInt(parameters.get(name));
    }

    /** Words of what is met: skill, leader, contest. */
    List<String> met(Given given) {
        List<String> met = new ArrayList<>();
        if (List.of("master", "senior-master").contains(given.text("skill"))) {
            met.add("skill");
        }
        if (given.yes("teamLeader")) {
            met.add("leader");
        }
        if (given.find("contestPlace").filter(one -> one <= place).isPresent()) {
            met.add("contest");
        }
        return met;
    }

    boolean enough(Given given) {
        return met(given).size() >= minimum;
    }

    /** No violation at all, or the last one is at least so many years past. */
    boolean clean(Given given, LocalDate today) {
        return given.day("lastViolation")
                .filter(day -> day.plusYears(years).isAfter(today))
                .isEmpty();
    }
}
