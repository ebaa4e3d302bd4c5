package cn.tonggui.organisation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of the tables a batch of entries needs: the people and units it names, or everything where that is cheaper.
 *
 * @param people never empty, so that it can stand in a list of values
 */
record Reach(boolean whole, Set<String> people, Set<String> units) {

    private static final int WIDE = 300;
    private static final List<String> UNIT_FIELDS =
            List.of("code", "parent", "approval", "party", "admin", "unit", "branch", "group", "scope");

    static Reach of(Collection<Entry> entries) {
        Set<String> people = new LinkedHashSet<>(List.of(""));
        Set<String> units = new LinkedHashSet<>(List.of(""));
        for (Entry entry : entries) {
            people.add(entry.value("person"));
            people.add(entry.value("username"));
            people.add(entry.value("username").toUpperCase(Locale.ROOT));
            UNIT_FIELDS.forEach(field -> units.add(entry.value(field)));
        }
        return new Reach(people.size() + units.size() > WIDE, Set.copyOf(people), Set.copyOf(units));
    }
}
