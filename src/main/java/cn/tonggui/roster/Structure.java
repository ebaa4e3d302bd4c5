package cn.tonggui.roster;

import cn.tonggui.organisation.Listed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the members of an organisation are made up; a group of fewer than five is never shown by itself (domain 3.4). */
record Structure(int people, Breakdown ages, Breakdown standing, Breakdown sexes) {

    static final int LEAST = 5;

    private static final String UNKNOWN = "unknown";

    /** @param key of the words, or empty for the groups put together because each is small */
    record Part(String key, int people, int percent) {

        public boolean rest() {
            return key.isEmpty();
        }
    }

    /** Empty when the groups are too small to be told apart. */
    record Breakdown(List<Part> parts) {

        public boolean told() {
            return !parts.isEmpty();
        }
    }

    static Structure of(List<Listed> all, LocalDate today) {
        List<Listed> members =
                all.stream().filter(one -> one.category().member()).toList();
        return new Structure(
                members.size(),
                breakdown(
                        members,
                        one -> age(today.getYear() - one.birthYear()),
                        "to30",
                        "to40",
                        "to50",
                        "to60",
                        "over60"),
                breakdown(members, one -> standing(one, today), "to5", "to10", "to20", "to30", "over30", UNKNOWN),
                breakdown(members, one -> one.sex().name(), "M", "F"));
    }

    private static String age(int years) {
        if (years > 60) {
            return "over60";
        }
        return years <= 30 ? "to30" : years <= 40 ? "to40" : years <= 50 ? "to50" : "to60";
    }

    private static String standing(Listed member, LocalDate today) {
        if (member.joinedOn() == null) {
            return UNKNOWN;
        }
        long years = ChronoUnit.YEARS.between(member.joinedOn(), today);
        if (years < 10) {
            return years < 5 ? "to5" : "to10";
        }
        return years < 20 ? "to20" : years < 30 ? "to30" : "over30";
    }

    /**
     * Small groups are put together; if they are still fewer than five, the smallest of the others joins them, since the total
     * would give them away.
     */
    private static Breakdown breakdown(List<Listed> members, Function<Listed, String> group, String... keys) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of(keys).forEach(key -> counts.put(key, 0));
        members.forEach(one -> counts.merge(group.apply(one), 1, Integer::sum));
        List<Map.Entry<String, Integer>> shown = new ArrayList<>(counts.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST)
                .toList());
        int rest = members.size() - shown.stream().mapToInt(Map.Entry::getValue).sum();
        while (rest > 0 && rest < LEAST && !shown.isEmpty()) {
            Map.Entry<String, Integer> smallest = shown.stream()
                    .min(Comparator.comparing(Map.Entry::getValue))
                    .orElseThrow();
            shown.remove(smallest);
            rest += smallest.getValue();
        }
        if (shown.isEmpty()) {
            return new Breakdown(List.of());
        }
        List<Part> parts = new ArrayList<>();
        shown.forEach(one -> parts.add(part(one.getKey(), one.getValue(), members.size())));
        if (rest > 0) {
            parts.add(part("", rest, members.size()));
        }
        return new Breakdown(List.copyOf(parts));
    }

    private static Part part(String key, int people, int all) {
        return new Part(key, people, (200 * people + all) / (2 * all));
    }
}
