package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;

/** A person leaves (离开单位): membership, offices, contact points and duty end the same day, and the account is disabled. */
final class PersonLeaving {

    private final Check check;

    PersonLeaving(Check check) {
        this.check = check;
    }

    void check() {
        check.person("person").ifPresent(person -> {
            if (person.validTo() != null && check.clean()) {
                check.found("person", "person-left", person.name(), person.validTo());
            }
            Picture picture = check.picture();
            String about = Line.person(person.id());
            noneAhead(picture.memberships, about);
            noneAhead(picture.offices, about);
            noneAhead(picture.contacts, about);
            noneAhead(picture.duties, about);
        });
    }

    private <T extends Line> void noneAhead(Rows<T> table, String about) {
        table.about(about).stream()
                .filter(line -> !table.imagined(line) && line.validFrom().isAfter(check.on()))
                .findFirst()
                .ifPresent(line -> check.found("on", "on-before-begin", line.validFrom()));
    }

    static void apply(Entry entry, Picture picture) {
        LocalDate last = entry.on();
        String person = entry.value("person");
        String about = Line.person(person);
        picture.people.change(picture.people.find(person).orElseThrow().until(last));
        goingOn(picture.memberships, about, last).forEach(line -> picture.memberships.change(line.until(last)));
        goingOn(picture.offices, about, last).forEach(line -> picture.offices.change(line.until(last)));
        goingOn(picture.contacts, about, last).forEach(line -> picture.contacts.change(line.until(last)));
        goingOn(picture.duties, about, last).forEach(line -> picture.duties.change(line.until(last)));
        picture.accounts.about(about).forEach(account -> picture.accounts.change(account.enabled(false)));
    }

    private static <T extends Line> List<T> goingOn(Rows<T> table, String about, LocalDate last) {
        return table.about(about).stream()
                .filter(line -> !table.imagined(line) && !line.endsBefore(last.plusDays(1)))
                .toList();
    }
}
