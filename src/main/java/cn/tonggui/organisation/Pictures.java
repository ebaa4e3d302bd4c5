package cn.tonggui.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Reads the picture that a batch of entries needs, and writes what became of it. */
@Component
class Pictures {

    private static final int AT_ONCE = 500;

    private final PictureMapper pictures;
    private final LineMapper lines;
    private final Clock clock;

    Pictures(PictureMapper pictures, LineMapper lines, Clock clock) {
        this.pictures = pictures;
        this.lines = lines;
        this.clock = clock;
    }

    Picture of(Collection<Entry> entries) {
        return new Picture(pictures, Reach.of(entries), LocalDate.now(clock));
    }

    /** What stands on others comes after them. */
    void write(Picture picture) {
        add(picture.units, lines::addUnits);
        add(picture.links, lines::addLinks);
        add(picture.people, lines::addPeople);
        add(picture.memberships, lines::addMemberships);
        add(picture.restrictions, lines::addRestrictions);
        add(picture.offices, lines::addOffices);
        add(picture.terms, lines::addTerms);
        add(picture.contacts, lines::addContacts);
        add(picture.duties, lines::addDuties);
        add(picture.accounts, lines::addAccounts);
        change(picture.units, lines::changeUnit);
        change(picture.people, lines::changePerson);
        change(picture.memberships, lines::changeMembership);
        change(picture.restrictions, lines::changeRestriction);
        change(picture.offices, lines::changeOffice);
        change(picture.terms, lines::changeTerm);
        change(picture.contacts, lines::changeContact);
        change(picture.duties, lines::changeDuty);
        change(picture.accounts, lines::changeAccount);
        picture.links.removed().forEach(link -> hit(lines.removeLink(link), link));
    }

    private static <T extends Line> void add(Rows<T> table, Consumer<List<T>> insert) {
        List<T> added = table.added();
        for (int from = 0; from < added.size(); from += AT_ONCE) {
            insert.accept(added.subList(from, Math.min(from + AT_ONCE, added.size())));
        }
    }

    private static <T extends Line> void change(Rows<T> table, ToIntFunction<T> update) {
        table.changed().forEach(line -> hit(update.applyAsInt(line), line));
    }

    private static void hit(int rows, Line line) {
        if (rows != 1) {
            throw new IllegalStateException(line.key() + " changed " + rows + " rows, expected one");
        }
    }
}
