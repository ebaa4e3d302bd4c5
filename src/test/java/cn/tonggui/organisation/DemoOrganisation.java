package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The demo organisation on its day, 2026-11-22, wired by hand: the one place to replace when the context is used. */
final class DemoOrganisation {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final ModuleDatabase database = ModuleDatabase.withDemo();
    final Offices offices = new Offices();
    final UnitTrees trees;
    final Organisation door;

    DemoOrganisation() {
        this(LocalDateTime.of(2026, 11, 22, 9, 0));
    }

    DemoOrganisation(LocalDateTime now) {
        trees = new UnitTrees(database.mapper(UnitMapper.class), clockAt(now));
        AccountMapper accounts = database.mapper(AccountMapper.class);
        OfficeMapper officeRows = database.mapper(OfficeMapper.class);
        PeopleMapper people = database.mapper(PeopleMapper.class);
        door = new Organisation(
                new Accounts(accounts, people, offices, trees),
                new People(people, accounts, trees),
                new OfficeHolders(people, officeRows, offices, trees, database.mapper(AbleMapper.class)),
                trees,
                offices);
    }

    static Clock clockAt(LocalDateTime now) {
        return Clock.fixed(now.atZone(SHANGHAI).toInstant(), SHANGHAI);
    }

    static PersonId id(String id) {
        return new PersonId(id);
    }

    static UnitCode unit(String code) {
        return new UnitCode(code);
    }

    static Token token(String text) {
        return Token.parse(text);
    }

    static List<String> ids(List<Person> people) {
        return people.stream().map(person -> person.id().value()).toList();
    }
}
