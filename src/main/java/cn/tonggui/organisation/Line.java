package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of one of the organisation's tables as the write side sees it: with its first and last day, and what it is found by. */
interface Line {

    /** What tells it from every other of its table. */
    String key();

    /** People and units under which it is found, see {@link #person} and {@link #unit}. */
    List<String> about();

    default LocalDate validFrom() {
        return LocalDate.MIN;
    }

    default @Nullable LocalDate validTo() {
        return null;
    }

    default boolean inForce(LocalDate day) {
        return !validFrom().isAfter(day) && !endsBefore(day);
    }

    /** True when its last day lies before the day. */
    default boolean endsBefore(LocalDate day) {
        LocalDate last = validTo();
        return last != null && last.isBefore(day);
    }

    /** True when the two share a day. An open end reaches for ever. */
    default boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return !endsBefore(from) && (to == null || !validFrom().isAfter(to));
    }

    /** The earliest of the lines that go on after the day; the one that an ending on that day ends. */
    static <T extends Line> Optional<T> goingOn(List<T> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> !line.endsBefore(day.plusDays(1)))
                .min(Comparator.comparing(Line::validFrom));
    }

    static String person(@Nullable String id) {
        return "p:" + id;
    }

    static String unit(@Nullable String code) {
        return "u:" + code;
    }

    record OfUnit(
            String code,
            Unit.Side side,
            Unit.Kind kind,
            String name,
            String shortName,
            @Nullable String parent,
            @Nullable String approvalCode,
            int sort,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Line {

        @Override
        public String key() {
            return code;
        }

        @Override
        public List<String> about() {
            return Stream.of(parent, approvalCode).distinct().map(Line::unit).toList();
        }

        OfUnit until(LocalDate last) {
            return new OfUnit(code, side, kind, name, shortName, parent, approvalCode, sort, validFrom, last);
        }
    }

    record OfLink(String partyCode, String adminCode, String kind) implements Line {

        @Override
        public String key() {
            return partyCode + "|" + adminCode;
        }

        @Override
        public List<String> about() {
            return List.of(Line.unit(partyCode), Line.unit(adminCode));
        }

        boolean main() {
            return kind.equals("MAIN");
        }
    }

    record OfPerson(
            String id,
            String name,
            String pinyin,
            String initials,
            String sex,
            int birthYear,
            String unit,
            String post,
            @Nullable LocalDate validTo)
            implements Line {

        @Override
        public String key() {
            return id;
        }

        @Override
        public List<String> about() {
            return List.of(Line.unit(unit));
        }

        OfPerson until(LocalDate last) {
            return new OfPerson(id, name, pinyin, initials, sex, birthYear, unit, post, last);
        }
    }

    record OfMembership(
            String person,
            String branch,
            @Nullable String groupCode,
            String category,
            @Nullable LocalDate joinedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Line {

        @Override
        public String key() {
            return person + "|" + validFrom;
        }

        @Override
        public List<String> about() {
            return List.of(Line.person(person), Line.unit(branch), Line.unit(groupCode));
        }

        boolean full() {
            return category.equals("FULL");
        }

        OfMembership until(LocalDate last) {
            return new OfMembership(person, branch, groupCode, category, joinedOn, validFrom, last);
        }
    }

    record OfOffice(
            String person,
            String office,
            String unit,
            String title,
            String source,
            @Nullable String docNo,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Line {

        @Override
        public String key() {
            return person + "|" + office + "|" + unit + "|" + validFrom;
        }

        @Override
        public List<String> about() {
            return List.of(Line.person(person), Line.unit(unit));
        }

        OfOffice until(LocalDate last) {
            return new OfOffice(person, office, unit, title, source, docNo, validFrom, last);
        }
    }

    record OfTerm(String unit, int seats, LocalDate validFrom, LocalDate validTo) implements Line {

        @Override
        public String key() {
            return unit + "|" + validFrom;
        }

        @Override
        public List<String> about() {
            return List.of(Line.unit(unit));
        }

        OfTerm until(LocalDate last) {
            return new OfTerm(unit, seats, validFrom, last);
        }
    }

    /** {@code passwordHash} is empty for one that was read: it is only ever written with a new one. */
    record OfAccount(
            String username,
            String id,
            String name,
            @Nullable String person,
            Account.Kind kind,
            @Nullable String scopeUnit,
            String passwordHash,
            boolean enabled)
            implements Line {

        @Override
        public String key() {
            return username;
        }

        @Override
        public List<String> about() {
            return List.of(Line.person(id));
        }

        OfAccount enabled(boolean now) {
            return new OfAccount(username, id, name, person, kind, scopeUnit, passwordHash, now);
        }
    }
}
