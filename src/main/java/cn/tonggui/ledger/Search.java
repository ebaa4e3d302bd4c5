package cn.tonggui.ledger;

import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.Register;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.RegisterQuery;
import cn.tonggui.workflow.RegisterQuery.Narrowing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a query of what an address asks: organisations with those beneath them, people by their names, numbers and days as such. */
@Component
class Search {

    private static final int MOST_PEOPLE = 50;
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,4})?";

    private final Organisation organisation;

    Search(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param faults parameters that could not be read; they narrow nothing */
    record Found(RegisterQuery query, Set<String> faults) {}

    Found query(Register register, Asked asked, int size) {
        Set<String> faults = new LinkedHashSet<>();
        List<Narrowing> narrowings = new ArrayList<>();
        for (Column column : register.columns()) {
            if (column.kind().ofField()) {
                narrow(column, asked, narrowings, faults);
            }
        }
        RegisterQuery query = new RegisterQuery(
                register.process(),
                asked.state(),
                beneath(asked.of("unit"), faults),
                asked.of("mine").equals("1"),
                day(asked, "opened-from", faults),
                day(asked, "opened-to", faults),
                narrowings,
                asked.sort(),
                asked.descending(),
                (asked.page() - 1) * size,
                size);
        return new Found(query, faults);
    }

    private void narrow(Column column, Asked asked, List<Narrowing> narrowings, Set<String> faults) {
        String name = column.name();
        String typed = asked.of("f." + name);
        String from = "from." + name;
        String to = "to." + name;
        switch (column.kind()) {
            case NUMBER -> {
                BigDecimal least = number(asked, from, faults);
                BigDecimal most = number(asked, to, faults);
                if (least != null || most != null) {
                    narrowings.add(Narrowing.numbers(name, least, most));
                }
            }
            case DAY -> {
                LocalDate first = day(asked, from, faults);
                LocalDate last = day(asked, to, faults);
                if (first != null || last != null) {
                    narrowings.add(Narrowing.days(name, first, last));
                }
            }
            case CHOICE, UNIT -> {
                if (!typed.isEmpty()) {
                    narrowings.add(Narrowing.anyOf(name, List.of(typed)));
                }
            }
            case PERSON -> {
                if (!typed.isEmpty()) {
                    narrowings.add(Narrowing.anyOf(name, people(typed)));
                }
            }
            case PEOPLE -> {
                if (!typed.isEmpty()) {
                    narrowings.add(people(typed).stream()
                            .findFirst()
                            .map(id -> Narrowing.part(name, id))
                            .orElse(Narrowing.anyOf(name, List.of())));
                }
            }
            default -> {
                if (!typed.isEmpty()) {
                    narrowings.add(Narrowing.part(name, typed));
                }
            }
        }
    }

    /** Everybody of that name, in the whole organisation: who may read the case may know whose it is. */
    private List<String> people(String words) {
        return organisation.units().stream()
                .filter(unit -> unit.parent() == null)
                .flatMap(top -> organisation.search(top.code(), words, MOST_PEOPLE).stream())
                .map(Person::id)
                .map(id -> id.value())
                .distinct()
                .toList();
    }

    private List<String> beneath(String code, Set<String> faults) {
        if (code.isEmpty()) {
            return List.of();
        }
        Set<String> found = new HashSet<>(Set.of(code));
        List<Unit> units = organisation.units();
        if (units.stream().noneMatch(unit -> unit.code().value().equals(code))) {
            faults.add("unit");
            return List.of();
        }
        boolean grew = true;
        while (grew) {
            grew = units.stream()
                            .filter(unit -> unit.parent() != null
                                    && found.contains(unit.parent().value()))
                            .map(unit -> found.add(unit.code().value()))
                            .filter(added -> added)
                            .count()
                    > 0;
        }
        return found.stream().sorted().toList();
    }

    private static @Nullable BigDecimal number(Asked asked, String name, Set<String> faults) {
        String typed = asked.of(name);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches(NUMBER)) {
            faults.add(name);
            return null;
        }
        return new BigDecimal(typed);
    }

    private static @Nullable LocalDate day(Asked asked, String name, Set<String> faults) {
        String typed = asked.of(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException typedByHand) {
            // told at its field, as a year out of reach is
        }
        faults.add(name);
        return null;
    }
}
