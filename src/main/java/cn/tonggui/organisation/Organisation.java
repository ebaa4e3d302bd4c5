package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the organisation: both trees, people, membership, offices by date, accounts. Everything is as of today. */
@Component
public class Organisation {

    private final Accounts accounts;
    private final People people;
    private final OfficeHolders holders;
    private final UnitTrees trees;
    private final Offices offices;

    Organisation(Accounts accounts, People people, OfficeHolders holders, UnitTrees trees, Offices offices) {
        this.accounts = accounts;
        this.people = people;
        this.holders = holders;
        this.trees = trees;
        this.offices = offices;
    }

    /** Who looks, with the tokens held today, in one statement. */
    @Transactional(readOnly = true)
    public Viewer viewer(PersonId id) {
        return accounts.viewer(id);
    }

    /** The same for several at once, in as many statements; who is no person of today is absent. */
    @Transactional(readOnly = true)
    public List<Viewer> viewers(Collection<PersonId> ids) {
        return accounts.viewers(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Account> account(String username) {
        return accounts.account(username);
    }

    /** The account of a person, or one without a person by its own id. */
    @Transactional(readOnly = true)
    public Optional<Account> account(PersonId id) {
        return accounts.account(id);
    }

    /** Every account by username; not for a page that many ask for. */
    @Transactional(readOnly = true)
    public List<Account> accounts() {
        return accounts.all();
    }

    /** Whether the person is here today and can sign in. */
    @Transactional(readOnly = true)
    public boolean mayAct(PersonId id) {
        return accounts.mayAct(id);
    }

    @Transactional(readOnly = true)
    public Person require(PersonId id) {
        return people.list(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("person", id));
    }

    public Unit require(UnitCode code) {
        return trees.today().require(code);
    }

    /** Names by id, one statement; ids of no person are absent. */
    @Transactional(readOnly = true)
    public List<Person> people(Collection<PersonId> ids) {
        return people.list(ids);
    }

    /** What people are called, by their ids; one statement, none for nobody, ids of no person are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> ids) {
        return people.list(ids.stream().map(PersonId::new).toList()).stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name));
    }

    /** Every organisation of both trees in order, from a cache that the write side will clear. */
    public List<Unit> units() {
        return trees.today().units();
    }

    /** The organisation and all above it, and the same in the other tree through its link; nearest first. */
    public List<UnitCode> upwards(UnitCode code) {
        return trees.today().upwards(code);
    }

    @Transactional(readOnly = true)
    public Placement placementOf(PersonId id) {
        return people.placementOf(id);
    }

    /** Where the matters of a Party organisation belong. @throws RuleBroken {@code place-not-party} for any other */
    public Placement placementOf(UnitCode code) {
        return people.placementOf(code);
    }

    /** Those who hold the token today, offices and identities alike. */
    @Transactional(readOnly = true)
    public List<Person> holders(Token token) {
        return holders.holders(token);
    }

    /** Those of the tokens that somebody with an account of their own holds today; at most three statements. */
    @Transactional(readOnly = true)
    public Set<Token> ableTokens(Set<Token> tokens) {
        return holders.able(tokens);
    }

    /** Those of the people who are there today and have an account they can use; one statement. */
    @Transactional(readOnly = true)
    public Set<PersonId> ablePeople(Collection<PersonId> people) {
        return holders.ablePeople(people);
    }

    /** Who takes work of a token nobody holds: the duty officer (值班负责人) of its side. */
    @Transactional(readOnly = true)
    public Person dutyOfficer(Token token) {
        return holders.dutyOfficer(token);
    }

    /** Whether the organisation is still to be entered: fewer than two people hold the office 组织科. */
    @Transactional(readOnly = true)
    public boolean firstStart() {
        return holders.departmentIsMissing();
    }

    /** People of the organisation, those beneath it and those of the linked units, whose name or pinyin matches. */
    @Transactional(readOnly = true)
    public List<Person> search(UnitCode scope, String words, int limit) {
        return people.search(scope, words, limit);
    }

    /** Everybody of the organisation today, of those beneath it and of the linked units. */
    @Transactional(readOnly = true)
    public List<Person> belonging(UnitCode unit) {
        return people.search(unit, "", Integer.MAX_VALUE);
    }

    /** The token in words: {@code secretary@B04} is 一工区党支部书记. */
    public String words(Token token) {
        return offices.words(token, trees.today().require(token.unit()));
    }
}
