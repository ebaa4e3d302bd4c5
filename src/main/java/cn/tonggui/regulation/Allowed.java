package cn.tonggui.regulation;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a parameter may be set to, as {@code rule_parameter_kind} has it; the words for it stand in the messages. */
interface Allowed {

    /** What was typed, as it is stored; empty when it is not allowed. Full-width digits and blanks around are taken. */
    default Optional<String> normal(String typed) {
        return Optional.of(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())
                .flatMap(this::stored);
    }

    Optional<String> stored(String plain);

    /** A stored setting as people read it. */
    default String words(String setting) {
        return choices().getOrDefault(setting, setting);
    }

    /** Facts of the message that says what may be entered. */
    List<Object> range();

    /** Settings to choose from, by their words; empty where one types. */
    default Map<String, String> choices() {
        return Map.of();
    }

    static Allowed of(String kind, String text) {
        return switch (kind) {
            case "INTEGER" -> new Whole(Ends.of(text));
            case "PERCENT" -> new Percent(Ends.of(text));
            case "TIME" -> new TimeOfDay(LocalTime.parse(first(text)), LocalTime.parse(last(text)));
            case "WORDS", "BOOLEAN" -> OneOf.of(text);
            case "RATIO" -> NumberRow.of(text);
            case "FRACTION" -> new Fraction(first(text), last(text));
            case "SPAN" -> new Span(Ends.of(text));
            case "SHARES" -> Shares.of(text);
            case "POINTS" -> Points.of(text);
            default -> throw new IllegalStateException("parameter kind is " + kind + ", expected one of the table's");
        };
    }

    private static String first(String range) {
        return range.substring(0, range.indexOf(".."));
    }

    private static String last(String range) {
        return range.substring(range.indexOf("..") + 2);
    }

    /** Both inclusive. */
    record Ends(int least, int most) {

        static Ends of(String range) {
            return new Ends(Integer.parseInt(first(range)), Integer.parseInt(last(range)));
        }

        boolean hold(int number) {
            return number >= least && number <= most;
        }

        List<Object> facts() {
            return List.of(Integer.toString(least), Integer.toString(most));
        }
    }

    record Whole(Ends ends) implements Allowed {
        @Override
        public Optional<String> stored(String plain) {
            return Optional.of(plain)
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .filter(ends::hold)
                    .map(String::valueOf);
        }

        @Override
        public List<Object> range() {
            return ends.facts();
        }
    }

    record Percent(Ends ends) implements Allowed {
        @Override
        public Optional<String> stored(String plain) {
            return new Whole(ends).stored(plain.replaceFirst("\\s*%$", "")).map(number -> number + "%");
        }

        @Override
        public List<Object> range() {
            return ends.facts();
        }
    }

    record TimeOfDay(LocalTime first, LocalTime last) implements Allowed {
        @Override
        public Optional<String> stored(String plain) {
            return Optional.of(plain)
                    .filter(text -> text.matches("([01]?\\d|2[0-3]):[0-5]\\d"))
                    .map(text -> LocalTime.parse(text.length() == 4 ? "0" + text : text))
                    .filter(time -> !time.isBefore(first) && !time.isAfter(last))
                    .map(LocalTime::toString);
        }

        @Override
        public List<Object> range() {
            return List.of(first.toString(), last.toString());
        }
    }

    record OneOf(Map<String, String> choices) implements Allowed {
        static OneOf of(String text) {
            return new OneOf(Stream.of(text.split("\\|"))
                    .map(choice -> choice.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a, LinkedHashMap::new)));
        }

        @Override
        public Optional<String> stored(String plain) {
            return Optional.of(plain).filter(choices::containsKey);
        }

        @Override
        public List<Object> range() {
            return List.of(String.join("、", choices.values()));
        }
    }

    /** Both ends are fractions and inclusive. */
    record Fraction(String least, String most) implements Allowed {
        @Override
        public Optional<String> stored(String plain) {
            return Optional.of(plain)
                    .filter(text -> text.matches("[1-9]\\d{0,2}/[1-9]\\d{0,2}"))
                    .filter(text -> compare(text, least) >= 0 && compare(text, most) <= 0);
        }

        private static int compare(String one, String other) {
            return Integer.compare(top(one) * bottom(other), top(other) * bottom(one));
        }

        private static int top(String fraction) {
            return Integer.parseInt(fraction.substring(0, fraction.indexOf('/')));
        }

        private static int bottom(String fraction) {
            return Integer.parseInt(fraction.substring(fraction.indexOf('/') + 1));
        }

        @Override
        public List<Object> range() {
            return List.of(least, most);
        }
    }

    /** Days before and after a date, {@code -60..0}. */
    record Span(Ends ends) implements Allowed {
        private static final Pattern TYPED = Pattern.compile("(-?\\d{1,4})\\.\\.(-?\\d{1,4})");

        @Override
        public Optional<String> stored(String plain) {
            Matcher typed = TYPED.matcher(plain);
            if (!typed.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(typed.group(1));
            int last = Integer.parseInt(typed.group(2));
            boolean fits = first <= last && ends.hold(first) && ends.hold(last);
            return fits ? Optional.of(first + ".." + last) : Optional.empty();
        }

        @Override
        public List<Object> range() {
            return ends.facts();
        }
    }
}
