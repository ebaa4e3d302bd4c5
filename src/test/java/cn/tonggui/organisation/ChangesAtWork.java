package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The write side on a database of its own, on the demo's day; what it publishes is kept in {@link #facts}. */
final class ChangesAtWork {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final ModuleDatabase database;
    final UnitTrees trees;
    final Organisation organisation;
    final Changes changes;
    final List<Object> facts = new ArrayList<>();

    /** With the demo organisation: P04 and P07 are of 组织科. */
    static ChangesAtWork inTheDemo() {
        return new ChangesAtWork(ModuleDatabase.withDemo());
    }

    ChangesAtWork(ModuleDatabase database) {
        this.database = database;
        Clock clock = DemoOrganisation.clockAt(LocalDateTime.of(2026, 11, 22, 9, 0));
        Offices offices = new Offices();
        trees = new UnitTrees(database.mapper(UnitMapper.class), clock);
        AccountMapper accounts = database.mapper(AccountMapper.class);
        OfficeMapper officeRows = database.mapper(OfficeMapper.class);
        PeopleMapper people = database.mapper(PeopleMapper.class);
        Accounts signIns = new Accounts(accounts, people, offices, trees);
        organisation = new Organisation(
                signIns,
                new People(people, accounts, trees),
                new OfficeHolders(people, officeRows, offices, trees, database.mapper(AbleMapper.class)),
                trees,
                offices);
        changes = new Changes(
                families(offices, book(database), new LeavingCheck(signIns, offices, trees, List.of())),
                new ChangeWords(messages()),
                new ChangeRecords(database.mapper(ChangeMapper.class), facts::add, clock),
                new Pictures(database.mapper(PictureMapper.class), database.mapper(LineMapper.class), clock),
                new Regrouping(trees, facts::add, clock));
    }

    /** With a cheap way to keep passwords. */
    static PasswordBook book(ModuleDatabase database) {
        return new PasswordBook(
                database.mapper(PasswordMapper.class),
                new PasswordRules(PasswordProfile.DENGBAO),
                new BCryptPasswordEncoder(4));
    }

    private static ChangeFamilies families(Offices offices, PasswordBook book, LeavingCheck leaving) {
        return new ChangeFamilies(
                List.of(
                        new UnitChanges(),
                        new LinkChanges(),
                        new PersonChanges(),
                        new MembershipChanges(offices),
                        new RestrictionChanges(offices),
                        new TermChanges(),
                        new OfficeChanges(offices),
                        new ContactChanges(),
                        new DutyChanges(),
                        new AccountChanges(book)),
                leaving);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-organisation", "messages-account");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    Viewer viewer(String id) {
        return organisation.viewer(new PersonId(id));
    }

    /** Today, with a document number. */
    static Entry entry(ChangeKind kind, String... fieldsAndValues) {
        return on(TODAY, kind, fieldsAndValues);
    }

    static Entry on(LocalDate day, ChangeKind kind, String... fieldsAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new Entry(kind, values, day, "青石工务段党〔2026〕40号");
    }

    /** {@code UNIT_CLOSE code=QS4 @2026-11-20 #}: kind, values, a day other than today, {@code #} for no document. */
    static Entry entry(String text) {
        Map<String, String> values = new HashMap<>();
        LocalDate on = TODAY;
        String docNo = "青石工务段党〔2026〕40号";
        String[] words = text.trim().split("\\s+");
        for (String word : List.of(words).subList(1, words.length)) {
            if (word.startsWith("@")) {
                on = LocalDate.parse(word.substring(1));
            } else if (word.startsWith("#")) {
                docNo = word.substring(1);
            } else {
                values.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        return new Entry(ChangeKind.valueOf(words[0]), values, on, docNo);
    }

    Change enter(Entry entry, String who) {
        return database.transaction().execute(status -> changes.enter(entry, viewer(who)));
    }

    List<Change> enterAll(List<Entry> entries, String who) {
        return database.transaction().execute(status -> changes.enterAll(entries, viewer(who), any -> {}));
    }

    Change confirm(Change change, String who) {
        return database.transaction().execute(status -> changes.confirm(change.id(), viewer(who)));
    }

    Change refuse(Change change, String who) {
        return database.transaction().execute(status -> changes.refuse(change.id(), "材料不全", viewer(who)));
    }

    /** What is found wrong with the entry, {@code field code} each. */
    List<String> findings(Entry entry, String who) {
        return changes.check(List.of(entry), viewer(who), any -> {}).stream()
                .peek(ChangesAtWork::hasWords)
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    private static void hasWords(Finding finding) {
        String words = messages()
                .getMessage("refusal." + finding.code(), finding.facts().toArray(), null, null);
        Assertions.assertThat(words).as(finding.code()).isNotNull().doesNotContain("{");
    }

    Map<String, Object> row(String sql, Object... arguments) {
        return database.jdbc().queryForMap(sql, arguments);
    }
}
