package cn.tonggui.roster;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Headcount;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out both trees side by side. */
@Component
class TreePages {

    static final String UNLINKED = "unlinked";

    private final Organisation organisation;
    private final Rosters rosters;
    private final RosterAccess access;

    TreePages(Organisation organisation, Rosters rosters, RosterAccess access) {
        this.organisation = organisation;
        this.rosters = rosters;
        this.access = access;
    }

    /**
     * @param missing how many rows lack one side, whatever is filtered
     * @param members full and probationary, of each branch and group
     * @param people members of all branches
     */
    record Trees(
            List<Twins.Row> rows,
            long missing,
            String q,
            String only,
            Map<UnitCode, Integer> members,
            int people,
            Map<UnitCode, Term> terms,
            List<Unit> units,
            LocalDate today) {

        public Term.@Nullable Light light(UnitCode unit) {
            Term term = terms.get(unit);
            return term == null ? null : term.light(today);
        }

        public long many(String kind) {
            return units.stream()
                    .filter(unit -> unit.kind().name().equals(kind))
                    .count();
        }

        public boolean narrowed() {
            return !q.isEmpty() || !only.isEmpty();
        }
    }

    Trees trees(String q, String only, Viewer viewer) {
        List<Twins.Row> all = Twins.rows(organisation.units(), rosters.links());
        Map<UnitCode, Integer> members = new HashMap<>();
        int people = 0;
        for (Headcount count : rosters.headcounts()) {
            if (count.category().member()) {
                people += count.people();
                members.merge(count.branch(), count.people(), Integer::sum);
                Optional.ofNullable(count.group())
                        .ifPresent(group -> members.merge(group, count.people(), Integer::sum));
            }
        }
        return new Trees(
                all.stream()
                        .filter(row -> row.has(q))
                        .filter(row -> !only.equals(UNLINKED) || row.tie() == Twins.Tie.MISSING)
                        .toList(),
                all.stream().filter(row -> row.tie() == Twins.Tie.MISSING).count(),
                q,
                only,
                members,
                people,
                access.terms(viewer) ? rosters.terms() : Map.of(),
                organisation.units(),
                rosters.today());
    }

    /** The viewer's own branch; for who has none, the first organisation there is; empty while there is none at all. */
    Optional<UnitCode> start(Viewer viewer) {
        List<Unit> units = organisation.units();
        return viewer.tokens().stream()
                .filter(token -> token.office().matches("member|probationary|worker"))
                .map(Token::unit)
                .findFirst()
                .or(() -> units.stream().findFirst().map(Unit::code));
    }
}
