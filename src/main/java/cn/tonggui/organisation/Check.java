package cn.tonggui.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One entry under examination: reads its values, and notes at its field whatever is wrong. */
final class Check {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final LocalDate EARLIEST = LocalDate.of(1921, 7, 1);
    private static final int YEARS_AHEAD = 10;

    /**
     * Where the entry may reach.
     *
     * @param by the id of whoever entered it
     * @param kind of the account with which it was entered
     */
    record Scope(Predicate<String> units, String by, Account.Kind kind) {

        boolean covers(String unit) {
            return units.test(unit);
        }
    }

    private final int index;
    private final Entry entry;
    private final Picture picture;
    private final Scope scope;
    private final ChangeWords words;
    private final List<Finding> findings;
    private final int before;

    Check(int index, Entry entry, Picture picture, Scope scope, ChangeWords words, List<Finding> findings) {
        this.index = index;
        this.entry = entry;
        this.picture = picture;
        this.scope = scope;
        this.words = words;
        this.findings = findings;
        this.before = findings.size();
    }

    Entry entry() {
        return entry;
    }

    Picture picture() {
        return picture;
    }

    LocalDate on() {
        return entry.on();
    }

    /** True for what the system administrator enters at the first start. */
    boolean firstStart() {
        return scope.kind() == Account.Kind.SYSTEM_ADMIN;
    }

    /** The id of whoever entered it. */
    String enteredBy() {
        return scope.by();
    }

    Account.Kind enteredByKind() {
        return scope.kind();
    }

    /** True as long as nothing was found in this entry. */
    boolean clean() {
        return findings.size() == before;
    }

    void found(String field, String code, Object... facts) {
        findings.add(new Finding(index, field, code, words.facts(List.of(facts))));
    }

    /** What every entry must fulfil, whatever its kind. */
    void shape() {
        entry.values().keySet().stream()
                .filter(field -> !entry.kind().fields().contains(field))
                .forEach(field -> found(field, "field-unknown", field));
        entry.values().forEach(this::legible);
        legible("docNo", entry.docNo());
        atMost("docNo", entry.docNo(), 60);
        if (on().isBefore(EARLIEST) || on().isAfter(picture.today.plusYears(YEARS_AHEAD))) {
            found("on", "day-implausible");
        }
    }

    private void legible(String field, String value) {
        if (value.codePoints().anyMatch(Check::unwritable)) {
            found(field, "characters");
        }
    }

    /** Control characters and halves of characters: no page, file or log can carry them. */
    private static boolean unwritable(int point) {
        return Character.isISOControl(point) || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private void atMost(String field, String value, int longest) {
        if (value.length() > longest) {
            found(field, "too-long", longest);
        }
    }

    /** The value, of at most so many characters; empty where nothing was given. */
    String text(String field, int longest) {
        String value = entry.value(field);
        atMost(field, value, longest);
        return value;
    }

    /** As {@link #text}, and it must be given. */
    String required(String field, int longest) {
        if (entry.value(field).isEmpty()) {
            found(field, "required");
        }
        return text(field, longest);
    }

    /** A new code of an organisation or number of a person. */
    String code(String field) {
        String value = required(field, 20);
        if (!value.isEmpty() && value.length() <= 20 && !CODE.matcher(value).matches()) {
            found(field, "code-pattern");
        }
        return value;
    }

    Optional<Integer> number(String field, int from, int to) {
        String value = required(field, 10);
        if (value.isEmpty() || value.length() > 10) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < from || Integer.parseInt(value) > to) {
            found(field, "number-range", from, to);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(value));
    }

    /** A word of a closed set; those allowed stand in the finding. */
    <E extends Enum<E>> Optional<E> word(String field, Class<E> type) {
        String value = entry.value(field);
        if (value.isEmpty()) {
            found(field, "required");
            return Optional.empty();
        }
        Optional<E> word = Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst();
        if (word.isEmpty()) {
            List<Object> allowed = words.facts(List.of(type.getEnumConstants()));
            found(
                    field,
                    "word-unknown",
                    String.join("、", allowed.stream().map(Object::toString).toList()));
        }
        return word;
    }

    /** A day that may be left out. */
    Optional<LocalDate> day(String field) {
        String value = entry.value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException notADay) {
            found(field, "day-pattern");
            return Optional.empty();
        }
    }

    /** For what has no dates of its own and so takes effect at once. */
    void notAhead() {
        if (on().isAfter(picture.today)) {
            found("on", "on-ahead");
        }
    }

    /** An organisation that must be given, exists on the day, and lies in scope. */
    Optional<Line.OfUnit> unit(String field) {
        Optional<Line.OfUnit> unit = anyUnit(field);
        unit.filter(one -> !scope.covers(one.code())).ifPresent(one -> found(field, "out-of-scope", one.name()));
        return unit;
    }

    /** As {@link #unit}, wherever it lies. */
    Optional<Line.OfUnit> anyUnit(String field) {
        String code = entry.value(field);
        if (code.isEmpty()) {
            found(field, "required");
            return Optional.empty();
        }
        Optional<Line.OfUnit> unit = picture.units.find(code);
        if (unit.isEmpty()) {
            found(field, "unit-unknown", code);
        }
        unit.filter(one -> one.endsBefore(on()) || one.endsBefore(picture.today))
                .ifPresent(one -> found(field, "unit-closed", one.name(), one.validTo()));
        unit.filter(one -> one.validFrom().isAfter(on()))
                .ifPresent(one -> found(field, "unit-not-yet", one.name(), one.validFrom()));
        return unit;
    }

    /** What is to end on the entry's day: the line that would go on after it. */
    <T extends Line> Optional<T> ending(Rows<T> table, List<T> lines, String field, String noneCode) {
        Optional<T> line = Line.goingOn(lines, on());
        if (line.isEmpty()) {
            found(field, noneCode);
        }
        line.filter(one -> one.validFrom().isAfter(on()))
                .ifPresent(one -> found("on", "on-before-begin", one.validFrom()));
        line.filter(table::imagined).ifPresent(one -> found(field, "still-waiting"));
        return line;
    }

    /** A person in scope who has not left. Whoever belongs elsewhere is as unknown as nobody. */
    Optional<Line.OfPerson> person(String field) {
        String id = entry.value(field);
        if (id.isEmpty()) {
            found(field, "required");
            return Optional.empty();
        }
        Optional<Line.OfPerson> person = picture.people.find(id).filter(this::inScope);
        if (person.isEmpty()) {
            found(field, "person-unknown", id);
        }
        person.filter(one -> one.endsBefore(on()))
                .ifPresent(one -> found(field, "person-left", one.name(), one.validTo()));
        return person;
    }

    private boolean inScope(Line.OfPerson person) {
        return scope.covers(person.unit())
                || picture.memberships.about(Line.person(person.id())).stream()
                        .anyMatch(membership -> membership.validTo() == null && scope.covers(membership.branch()));
    }
}
