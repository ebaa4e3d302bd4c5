package cn.tonggui.forms;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic over a form, {@code innovation + 2 * sum(authors.share)}: numbers, fields, + - * / and brackets, and sum, average,
 * count, min and max of a table's column. Exact to 68 digits; nothing else can be called. A {@link Requirement} may
 * besides name settings, {@code mentor.pupils}, look at words, {@code distinct(members.person)} and {@code count(members.group, first)}, and count {@code
 * days(from, to)} and {@code months(from, to)}.
 */
final class Computation {

    private static final int LONGEST = 300;
    private static final String NAME = "[a-z][A-Za-z0-9]*+";
    private static final Pattern LOOK =
            Pattern.compile("(?:" + NAME + "|\\d{1,15}+(?:\\.\\d{1,10}+)?+(?![A-Za-z0-9.])|\\.(?=[a-z])|[-+*/(), ])*+");
    private static final Pattern TOTAL = Pattern.compile("\\b(sum|average|count|distinct|min|max) *\\( *(" + NAME
            + ")(?: *\\. *(" + NAME + "))?" + "(?: *, *(" + NAME + "(?:-[a-z0-9]+)*))? *\\)");
    private static final Pattern SPAN =
            Pattern.compile("\\b(days|months) *\\( *(" + NAME + ") *, *(" + NAME + ") *\\)");
    private static final Pattern SETTING = Pattern.compile("\\b" + NAME + "\\." + NAME);
    private static final Pattern WORD = Pattern.compile("\\b" + NAME);
    private static final MathContext EXACT = new MathContext(68);

    private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.entry("+", new InfixPlusOperator()),
                    Map.entry("-", new InfixMinusOperator()),
                    Map.entry("*", new InfixMultiplicationOperator()),
                    Map.entry("/", new InfixDivisionOperator()),
                    Map.entry("-", new PrefixMinusOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions())
            .defaultConstants(Map.of())
            .mathContext(EXACT)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private final Expression expression;
    private final List<Total> totals = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    private Computation(String text) throws ParseException {
        // The names of variables know no capitals there: ours are numbered.
        String plain = TOTAL.matcher(text).replaceAll(found -> {
            totals.add(new Total(found.group(1), found.group(2), found.group(3), found.group(4)));
            return "T_" + (totals.size() - 1);
        });
        plain = SPAN.matcher(plain).replaceAll(found -> {
            spans.add(new Span(found.group(1), found.group(2), found.group(3)));
            return "S_" + (spans.size() - 1);
        });
        plain = SETTING.matcher(plain).replaceAll(found -> {
            settings.add(found.group());
            return "P_" + (settings.size() - 1);
        });
        Set<String> names = new LinkedHashSet<>(
                WORD.matcher(plain).results().map(MatchResult::group).toList());
        fields.addAll(names);
        String numbered = WORD.matcher(plain).replaceAll(found -> "F_" + fields.indexOf(found.group()));
        this.expression = new Expression(numbered, ARITHMETIC);
        expression.validate();
    }

    /** Of one computed field. @throws IllegalArgumentException saying what is wrong with it */
    static Computation parse(String text) {
        Computation read;
        try {
            read = read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has an x-compute that " + e.getMessage(), e);
        }
        if (!read.spans.isEmpty()
                || !read.settings.isEmpty()
                || read.totals.stream().anyMatch(Total::ofWords)) {
            throw new IllegalArgumentException(
                    "has an x-compute that reads more than the numbers of its form: " + text);
        }
        return read;
    }

    /** One side of a comparison. @throws IllegalArgumentException saying what is wrong with it */
    static Computation read(String text) {
        if (text.isBlank() || text.length() > LONGEST || !LOOK.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is not arithmetic of at most " + LONGEST + " characters over fields: " + text);
        }
        try {
            return new Computation(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * @param column null for the rows themselves, or the entries of a list, which can only be counted
     * @param word what a counted cell or entry holds; null for anything
     */
    record Total(
            String function,
            String table,
            @Nullable String column,
            @Nullable String word) {

        /** Whether it looks at words, as no computed field does. */
        boolean ofWords() {
            return word != null || function.equals("distinct");
        }
    }

    /** @param unit {@code days} or {@code months} @param from name of a date, as is {@code to} */
    record Span(String unit, String from, String to) {}

    /** Where the numbers come from. */
    interface Numbers {

        /** Null when nothing stands there. */
        @Nullable
        BigDecimal of(String field);

        /** What stands in the filled cells of the column; one for each row when no column is named. */
        List<BigDecimal> of(String table, @Nullable String column);

        /** What stands in the filled cells of the column, or in the list. */
        default List<String> words(Total total) {
            throw new IllegalStateException("no form counts words: " + total);
        }

        /** What a sum of nothing comes to; null when that is missing too. */
        default @Nullable BigDecimal none() {
            return null;
        }

        /** Null when a date is missing. */
        default @Nullable BigDecimal of(Span span) {
            throw new IllegalStateException("no form counts " + span);
        }

        default BigDecimal setting(String name) {
            throw new IllegalStateException("no form is set by " + name);
        }
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    List<Total> totals() {
        return List.copyOf(totals);
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    List<String> settings() {
        return List.copyOf(settings);
    }

    /** The exact result; null when a number is missing or a divisor is zero. */
    @Nullable
    BigDecimal of(Numbers numbers) {
        try {
            Expression filled = expression.copy();
            for (int i = 0; i < fields.size(); i++) {
                BigDecimal number = numbers.of(fields.get(i));
                if (number == null) {
                    return null;
                }
                filled.with("F_" + i, number);
            }
            for (int i = 0; i < totals.size(); i++) {
                BigDecimal total = total(totals.get(i), numbers);
                if (total == null) {
                    return null;
                }
                filled.with("T_" + i, total);
            }
            for (int i = 0; i < spans.size(); i++) {
                BigDecimal span = numbers.of(spans.get(i));
                if (span == null) {
                    return null;
                }
                filled.with("S_" + i, span);
            }
            for (int i = 0; i < settings.size(); i++) {
                filled.with("P_" + i, numbers.setting(settings.get(i)));
            }
            return filled.evaluate().getNumberValue();
        } catch (EvaluationException divided) {
            return null;
        } catch (ParseException e) {
            throw new IllegalStateException("was read before: " + expression.getExpressionString(), e);
        }
    }

    private static @Nullable BigDecimal total(Total total, Numbers numbers) {
        if (total.ofWords()) {
            Stream<String> words = numbers.words(total).stream();
            long count = total.word() == null
                    ? words.distinct().count()
                    : words.filter(total.word()::equals).count();
            return BigDecimal.valueOf(count);
        }
        List<BigDecimal> cells = numbers.of(total.table(), total.column());
        BigDecimal count = BigDecimal.valueOf(cells.size());
        if (total.function().equals("count")) {
            return count;
        }
        BigDecimal sum = cells.stream().reduce(BigDecimal::add).orElse(null);
        if (sum == null) {
            return total.function().equals("sum") ? numbers.none() : null;
        }
        return switch (total.function()) {
            case "sum" -> sum;
            case "average" -> sum.divide(count, EXACT);
            case "min" -> cells.stream().reduce(BigDecimal::min).orElseThrow();
            case "max" -> cells.stream().reduce(BigDecimal::max).orElseThrow();
            default -> throw new IllegalStateException("function is " + total.function());
        };
    }
}
