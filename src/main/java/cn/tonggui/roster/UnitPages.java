package cn.tonggui.roster;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Listed;
import cn.tonggui.organisation.Listed.Category;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Post;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.organisation.Unit;
import cn.tonggui.organisation.UnitFile;
import cn.tonggui.organisation.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out one organisation for one viewer. */
@Component
class UnitPages {

    private static final int MOST_LISTED = 200;

    private final Organisation organisation;
    private final Rosters rosters;
    private final RosterAccess access;
    private final Changes changes;

    UnitPages(Organisation organisation, Rosters rosters, RosterAccess access, Changes changes) {
        this.organisation = organisation;
        this.rosters = rosters;
        this.access = access;
        this.changes = changes;
    }

    /** A person in the list. @param category null where it is not open to the viewer */
    record Row(Listed person, @Nullable Category category) {}

    /**
     * @param rows those of the people whom the viewer may see, filtered
     * @param more how many of them are not shown
     * @param sorts whether the categories of its people are open to the viewer
     * @param open people whose page the viewer may open
     */
    record UnitPage(
            UnitFile file,
            LocalDate today,
            Structure structure,
            List<Warning> warnings,
            List<Row> rows,
            int more,
            String list,
            Set<PersonId> open,
            boolean sorts,
            boolean keeps,
            List<Change> history,
            Map<UnitCode, Unit> units,
            Map<UnitCode, Term> terms) {

        public int count(String category) {
            return file.count(Category.valueOf(category));
        }

        public boolean opens(PersonId person) {
            return open.contains(person);
        }

        public boolean party() {
            return file.unit().side() == Unit.Side.PARTY;
        }

        public Term.@Nullable Light light() {
            return file.term() == null ? null : file.term().light(today);
        }

        /** 党员 of a branch or group and those around them; a committee shows its organisations instead. */
        public boolean listsPeople() {
            return switch (file.unit().kind()) {
                case COMMITTEE, GENERAL_BRANCH -> false;
                default -> true;
            };
        }

        /** Held at the organisation today without a seat on its committee. */
        public List<Post> offices() {
            return file.posts().stream()
                    .filter(post -> post.unit().equals(file.unit().code()) && !post.seat())
                    .toList();
        }

        /** Members who are team leaders or above. */
        public long leaders() {
            Set<PersonId> leading = file.posts().stream()
                    .filter(Post::business)
                    .map(Post::person)
                    .collect(Collectors.toSet());
            return file.people().stream()
                    .filter(one -> one.category().member() && leading.contains(one.id()))
                    .count();
        }
    }

    /** @param list a category to list only, or empty @param whole with history, as the page of its own shows it */
    UnitPage page(UnitCode code, String list, boolean whole, Viewer viewer) {
        boolean terms = access.terms(viewer);
        UnitFile file = terms ? rosters.unit(code) : rosters.unit(code).withoutTerm();
        Eyes eyes = access.eyes(viewer);
        List<Row> seen = file.people().stream()
                .map(person -> row(person, eyes))
                .flatMap(Optional::stream)
                .toList();
        List<Row> listed = seen.stream()
                .filter(row -> list.isEmpty()
                        || row.category() != null && row.category().name().equals(list))
                .toList();
        return new UnitPage(
                file,
                rosters.today(),
                Structure.of(file.people(), rosters.today()),
                terms ? rosters.warnings(file) : List.of(),
                listed.stream().limit(MOST_LISTED).toList(),
                Math.max(0, listed.size() - MOST_LISTED),
                list,
                seen.stream().map(row -> row.person().id()).collect(Collectors.toSet()),
                eyes.sortsAt(code),
                access.keeps(viewer),
                whole ? history(code, eyes, viewer) : List.of(),
                units(),
                terms ? rosters.terms() : Map.of());
    }

    private Optional<Row> row(Listed person, Eyes eyes) {
        Sight sight = access.sight(eyes, person);
        return sight == Sight.NONE
                ? Optional.empty()
                : Optional.of(new Row(person, sight.atLeast(Sight.OUTLINE) ? person.category() : null));
    }

    // Restrictions belong to the file: whoever may not read it, does not read of them here.
    private List<Change> history(UnitCode code, Eyes eyes, Viewer viewer) {
        return changes.history(code.value(), viewer).stream()
                .filter(change -> eyes.files().contains(code)
                        || !change.entry().kind().name().startsWith("RESTRICTION"))
                .toList();
    }

    Map<UnitCode, Unit> units() {
        return organisation.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }
}
