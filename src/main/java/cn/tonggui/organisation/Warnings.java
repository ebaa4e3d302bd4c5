package cn.tonggui.organisation;

import cn.tonggui.organisation.Listed.Category;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares an organisation with the thresholds of domain 4.2. Numbers are those of the rules named beside them. */
final class Warnings {

    private record Size(int fewest, int most) {}

    // R-E25
    private static final Map<Unit.Kind, Size> COMMITTEES = Map.of(
            Unit.Kind.COMMITTEE, new Size(5, 11),
            Unit.Kind.GENERAL_BRANCH, new Size(5, 9),
            Unit.Kind.BRANCH, new Size(3, 7));

    private static final int COMMITTEE_FROM = 7;
    private static final int BRANCH_FROM = 3;
    private static final int BRANCH_MOST = 50;
    private static final int GROUP_FROM = 3;
    private static final int VACANT_DAYS = 30;

    private final UnitFile file;
    private final LocalDate today;
    private final List<Warning> found = new ArrayList<>();

    Warnings(UnitFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    List<Warning> list() {
        switch (file.unit().kind()) {
            case BRANCH -> {
                term();
                branch();
                committee();
                directors();
            }
            case COMMITTEE, GENERAL_BRANCH -> {
                term();
                committee();
                directors();
            }
            case GROUP -> group();
            case COMPANY, DEPOT, WORKSHOP, OFFICE, TEAM -> {}
        }
        return found.stream().sorted(Comparator.comparing(one -> !one.grave())).toList();
    }

    private void term() {
        Term term = file.term();
        if (term == null) {
            found.add(Warning.mild("term-missing", "R-E01"));
            return;
        }
        switch (term.light(today)) {
            case OVER -> found.add(Warning.grave("term-over", "R-E01", term.until(), term.days(today)));
            case SOON -> found.add(Warning.mild("term-soon", "R-E02", term.until(), term.days(today)));
            case CALM -> {}
        }
    }

    private void branch() {
        int full = file.count(Category.FULL);
        int seats = seats();
        if (full < BRANCH_FROM) {
            found.add(Warning.grave("join", "R-O01", full)); // R-O01: fewer than three form a joint branch
        } else if (full >= COMMITTEE_FROM && seats == 0) {
            found.add(Warning.grave("committee", "R-O02", full)); // R-O02: from seven on a committee
        } else if (full < COMMITTEE_FROM && seats > 0) {
            found.add(Warning.mild("committee-until-end", "R-O02", full)); // not dissolved within the term
        }
        int members = full + file.count(Category.PROBATIONARY);
        if (members > BRANCH_MOST) {
            found.add(Warning.mild("too-many", "R-O01", members));
        }
    }

    private void committee() {
        int seats = seats();
        Size size = Objects.requireNonNull(COMMITTEES.get(file.unit().kind()));
        if (seats > 0 && (seats < size.fewest || seats > size.most)) {
            found.add(Warning.mild("seats", "R-E25", seats, size.fewest, size.most));
        }
        if (!file.committee().hasSecretary()) {
            vacancy();
        }
        if (file.committee().size() < seats) {
            found.add(Warning.grave(
                    "seats-open",
                    "R-E23",
                    seats,
                    file.committee().size(),
                    seats - file.committee().size()));
        }
    }

    private void vacancy() {
        long days = file.past().stream()
                .filter(post -> post.word().equals(Post.SECRETARY) && post.until() != null)
                .map(Post::until)
                .max(Comparator.naturalOrder())
                .map(last -> ChronoUnit.DAYS.between(last, today))
                .orElse(0L);
        found.add(
                days > VACANT_DAYS
                        ? Warning.grave("no-secretary-long", "R-E23", days)
                        : Warning.grave("no-secretary", "R-E23"));
    }

    /** 1.4: who heads the unit and is a full member should sit on the committee; ours to ask, so without a rule code. */
    private void directors() {
        file.posts().stream()
                .filter(post -> post.word().equals("director"))
                .filter(post -> file.links().stream()
                        .anyMatch(link -> link.main() && link.admin().equals(post.unit())))
                .filter(post -> file.people().stream()
                        .anyMatch(one -> one.id().equals(post.person()) && one.category() == Category.FULL))
                .filter(post -> !file.committee().holds(post.person()))
                .forEach(post -> found.add(Warning.mild("director", "", post.name(), post.title())));
    }

    /** R-M12: three members and one of them full; a leader, who is no probationary member. */
    private void group() {
        int full = file.count(Category.FULL);
        int members = full + file.count(Category.PROBATIONARY);
        if (members < GROUP_FROM) {
            found.add(Warning.grave("group-small", "R-M12", members));
        } else if (full == 0) {
            found.add(Warning.grave("group-no-full", "R-M12"));
        }
        List<Post> leaders = file.posts().stream()
                .filter(post -> post.word().equals(Post.GROUP_LEADER)
                        && post.unit().equals(file.unit().code()))
                .toList();
        if (leaders.isEmpty()) {
            found.add(Warning.grave("no-leader", "R-M12"));
        }
        leaders.stream()
                .filter(post -> file.people().stream()
                        .anyMatch(one -> one.id().equals(post.person()) && one.category() == Category.PROBATIONARY))
                .forEach(post -> found.add(Warning.grave("leader-probationary", "R-M12", post.name())));
    }

    private int seats() {
        return file.term() == null ? 0 : file.term().seats();
    }
}
