package cn.tonggui.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads typed texts into the value of a field's kind: form and spelling only, no limits. */
final class Reader {

    private static final int ID_LENGTH = 100;
    private static final int LIST_LENGTH = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

    private Reader() {}

    static Reading read(Field field, List<String> typed) {
        if (typed.stream().anyMatch(Typed::unstorable)) {
            return new Reading.Unfit("characters");
        }
        if (field.multiple()) {
            return list(field, typed);
        }
        if (typed.size() > 1) {
            return new Reading.Unfit("repeated");
        }
        return typed.isEmpty() ? new Reading.Empty() : single(field, typed.get(0));
    }

    private static Reading single(Field field, String typed) {
        if (Typed.blank(typed)) {
            return new Reading.Empty();
        }
        return switch (field.widget()) {
            case TEXT, TEXTAREA -> text(field, typed);
            case INTEGER -> integer(Typed.narrow(typed));
            case DECIMAL -> decimal(Typed.narrow(typed));
            case DATE -> date(Typed.narrow(typed));
            case DATE_TIME -> dateTime(Typed.narrow(typed));
            case CHOICE, PERSON, ORGANISATION -> id(field, Typed.tidy(typed));
            case CHOICES, PEOPLE, ATTACHMENT, TABLE ->
                throw new IllegalStateException(field.name() + " holds a list, expected one value");
        };
    }

    private static Reading text(Field field, String typed) {
        String text = Typed.tidy(typed);
        // A copied envelope would be taken for one that we made, and be opened for whoever pasted it.
        if (text.startsWith("sealed:v")) {
            return new Reading.Unfit("envelope");
        }
        return new Reading.Value(field.widget() == Widget.TEXT ? text.replace('\n', ' ') : text);
    }

    private static Reading integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return new Reading.Unfit("integer");
        }
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE
                ? new Reading.Value(number.longValue())
                : new Reading.Unfit("integer.range");
    }

    private static Reading decimal(String text) {
        return DECIMAL.matcher(text).matches() ? new Reading.Value(new BigDecimal(text)) : new Reading.Unfit("decimal");
    }

    private static Reading date(String text) {
        return day(text, DATE, "date", LocalDate::parse, LocalDate::getYear);
    }

    private static Reading dateTime(String text) {
        return day(text, DATE_TIME, "dateTime", LocalDateTime::parse, LocalDateTime::getYear);
    }

    private static <T> Reading day(
            String text, Pattern look, String key, Function<String, T> parse, Function<T, Integer> year) {
        if (!look.matcher(text).matches()) {
            return new Reading.Unfit(key);
        }
        try {
            T day = parse.apply(text);
            boolean near = year.apply(day) >= FIRST_YEAR && year.apply(day) <= LAST_YEAR;
            return near ? new Reading.Value(day) : new Reading.Unfit(key);
        } catch (DateTimeParseException e) {
            return new Reading.Unfit(key);
        }
    }

    private static Reading id(Field field, String id) {
        return id.length() > ID_LENGTH ? new Reading.Unfit(noSuch(field)) : new Reading.Value(id);
    }

    private static Reading list(Field field, List<String> typed) {
        List<String> ids = typed.stream()
                .filter(text -> !Typed.blank(text))
                .map(Typed::tidy)
                .toList();
        if (ids.isEmpty()) {
            return new Reading.Empty();
        }
        boolean unlikely = ids.size() > LIST_LENGTH || ids.stream().anyMatch(id -> id.length() > ID_LENGTH);
        return unlikely ? new Reading.Unfit(noSuch(field)) : new Reading.Value(ids);
    }

    /** Key of the message for a value that the field does not offer. */
    static String noSuch(Field field) {
        return switch (field.widget()) {
            case PERSON, PEOPLE -> "person";
            case ORGANISATION -> "organisation";
            case ATTACHMENT -> "files";
            default -> "choice";
        };
    }
}
