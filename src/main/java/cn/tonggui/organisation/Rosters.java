package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to what the pages of the organisation show: both trees with links, terms and headcounts, one organisation, one person, as
 * of today. Who may see which of it, decides the module that shows it.
 */
@Component
public class Rosters {

    private static final int MOST_ENDED = 50;
    private static final int MOST_ENTERED = 30;

    private final RosterMapper mapper;
    private final RosterFactMapper facts;
    private final UnitTrees trees;
    private final Offices offices;

    Rosters(RosterMapper mapper, RosterFactMapper facts, UnitTrees trees, Offices offices) {
        this.mapper = mapper;
        this.facts = facts;
        this.trees = trees;
        this.offices = offices;
    }

    public LocalDate today() {
        return trees.today().day();
    }

    /** What belongs together across the trees, main links first; from memory. */
    public List<UnitLink> links() {
        return trees.today().pairs();
    }

    /** The organisation, all beneath it, and the same across its main link; from memory. */
    public Set<UnitCode> scope(UnitCode unit) {
        return trees.today().scope(unit);
    }

    /** The branch for those of the administrative unit who are no members; from memory. */
    public Optional<UnitCode> branchOf(UnitCode admin) {
        return trees.today().branchOf(admin);
    }

    /** The latest term of each organisation that has one, over or not. */
    @Transactional(readOnly = true)
    public Map<UnitCode, Term> terms() {
        Map<UnitCode, Term> latest = new LinkedHashMap<>();
        facts.terms(today()).forEach(row -> latest.put(new UnitCode(row.unit()), row.term()));
        return latest;
    }

    @Transactional(readOnly = true)
    public List<Headcount> headcounts() {
        return facts.headcounts(today()).stream()
                .map(RosterFactMapper.CountRow::headcount)
                .toList();
    }

    /** @throws NotFound no such organisation today */
    @Transactional(readOnly = true)
    public UnitFile unit(UnitCode code) {
        UnitTree tree = trees.today();
        Unit unit = tree.require(code);
        Set<UnitCode> scope = tree.scope(code);
        List<Post> posts = posts(mapper.held(UnitTrees.values(scope), tree.day()));
        Committee committee = Committee.of(code, posts);
        return new UnitFile(
                unit,
                unit.parent() == null ? null : tree.require(unit.parent()),
                tree.approverOf(code).map(tree::require).orElse(null),
                tree.pairs().stream()
                        .filter(link ->
                                link.party().equals(code) || link.admin().equals(code))
                        .toList(),
                tree.units().stream().filter(one -> code.equals(one.parent())).toList(),
                terms().get(code),
                people(unit, scope, tree),
                posts,
                posts(mapper.ended(code.value(), tree.day(), MOST_ENDED)),
                committee,
                MatchRate.of(committee, branches(scope, tree), posts));
    }

    /**
     * Full and probationary members of the organisation and of those beneath it by today's membership, by person.
     *
     * @param day on which the right to vote is looked at
     */
    @Transactional(readOnly = true)
    public List<MemberOn> members(UnitCode unit, LocalDate day) {
        UnitTree tree = trees.today();
        tree.require(unit);
        return facts.members(UnitTrees.values(tree.scope(unit)), tree.day(), day).stream()
                .map(row -> new MemberOn(
                        new PersonId(row.person()), row.name(), row.fullMember(), row.barred(), row.probation()))
                .toList();
    }

    /** What the organisation should mend, what matters most first. */
    public List<Warning> warnings(UnitFile file) {
        return new Warnings(file, today()).list();
    }

    private List<Listed> people(Unit unit, Set<UnitCode> scope, UnitTree tree) {
        Collection<String> own = UnitTrees.values(scope.stream()
                .filter(code -> tree.require(code).side() == unit.side())
                .toList());
        List<RosterMapper.ListedRow> rows = unit.side() == Unit.Side.ADMIN
                ? mapper.ofUnits(own, tree.day())
                : mapper.ofParty(own, UnitTrees.values(tree.unitsServedBy(branches(scope, tree))), tree.day());
        return rows.stream().map(RosterMapper.ListedRow::listed).toList();
    }

    private static Set<UnitCode> branches(Set<UnitCode> scope, UnitTree tree) {
        return scope.stream()
                .filter(code -> tree.require(code).kind() == Unit.Kind.BRANCH)
                .collect(Collectors.toSet());
    }

    /** @throws NotFound no such person */
    @Transactional(readOnly = true)
    public PersonFile person(PersonId id) {
        String person = id.value();
        Listed listed = mapper.one(person, today()).stream()
                .findFirst()
                .map(RosterMapper.ListedRow::listed)
                .orElseThrow(() -> new NotFound("person", id));
        return new PersonFile(
                listed,
                facts.left(person).orElse(null),
                facts.memberships(person).stream()
                        .map(RosterFactMapper.MembershipRow::membership)
                        .toList(),
                posts(mapper.ofPerson(person)),
                facts.restrictions(person).stream()
                        .map(RosterFactMapper.SpanRow::restriction)
                        .toList(),
                facts.contacts(person).stream()
                        .map(RosterFactMapper.SpanRow::contact)
                        .toList(),
                facts.account(person).orElse(null));
    }

    /** What the viewer entered, latest first, no more than 30. */
    @Transactional(readOnly = true)
    public List<Change> lately(Viewer viewer) {
        return facts.entered(viewer.id().value(), MOST_ENTERED).stream()
                .map(row -> row.change(false))
                .toList();
    }

    private List<Post> posts(List<RosterMapper.PostRow> rows) {
        Map<UnitCode, Unit> units =
                trees.today().units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return rows.stream()
                .map(row -> post(row, units.get(new UnitCode(row.unit()))))
                .toList();
    }

    /** @param unit null where it is no more */
    private Post post(RosterMapper.PostRow row, @Nullable Unit unit) {
        UnitCode code = new UnitCode(row.unit());
        return new Post(
                new PersonId(row.person()),
                row.name(),
                row.office(),
                code,
                unit == null ? row.title() : called(Token.at(row.office(), code), unit),
                row.title(),
                row.source(),
                Objects.requireNonNullElse(row.docNo(), ""),
                row.validFrom(),
                row.validTo(),
                offices.with(row.office()).contains("committee-member"));
    }

    private String called(Token token, Unit unit) {
        return offices.words(token, unit).substring(unit.name().length());
    }
}
