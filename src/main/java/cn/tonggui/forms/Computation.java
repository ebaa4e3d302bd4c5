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
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one computed field, {@code innovation + 2 * sum(authors.share)}: numbers, fields, + - * / and brackets,
 * and sum, average, count, min and max of a table's column. Exact to 68 digits; nothing else can be called.
 */
final class Computation {

    private static final int LONGEST = 300;
    private static final String NAME = "[a-z][A-Za-z0-9]*+";
    private static final Pattern LOOK =
            Pattern.compile("(?:" + NAME + "|\\d{1,15}+(?:\\.\\d{1,10}+)?+(?![A-Za-z0-9.])|\\.(?=[a-z])|[-+*/() ])*+");
    private static final Pattern TOTAL =
            Pattern.compile("\\b(sum|average|count|min|max) *\\( *(" + NAME + ")(?: *\\. *(" + NAME + "))? *\\)");
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
    private final List<String> fields = new ArrayList<>();

    private Computation(String text) throws ParseException {
        // The names of variables know no capitals there: ours are numbered.
        String plain = TOTAL.matcher(text).replaceAll(found -> {
            totals.add(new Total(found.group(1), found.group(2), found.group(3)));
            return "T_" + (totals.size() - 1);
        });
        Set<String> names = new LinkedHashSet<>(
                WORD.matcher(plain).results().map(MatchResult::group).toList());
        fields.addAll(names);
        String numbered = WORD.matcher(plain).replaceAll(found -> "F_" + fields.indexOf(found.group()));
        this.expression = new Expression(numbered, ARITHMETIC);
        expression.validate();
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Computation parse(String text) {
        if (text.isBlank() || text.length() > LONGEST || !LOOK.matcher(text).matches()) {
            throw new IllegalArgumentException("has an x-compute that is not arithmetic of at most " + LONGEST
                    + " characters over fields: " + text);
        }
        try {
            return new Computation(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("has an x-compute that cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param column null for the rows themselves, which can only be counted */
    record Total(String function, String table, @Nullable String column) {}

    /** Where the numbers come from. */
    interface Numbers {

        /** Null when nothing stands there. */
        @Nullable
        BigDecimal of(String field);

        /** What stands in the filled cells of the column; one for each row when no column is named. */
        List<BigDecimal> of(String table, @Nullable String column);
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    List<Total> totals() {
        return List.copyOf(totals);
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
            return filled.evaluate().getNumberValue();
        } catch (EvaluationException divided) {
            return null;
        } catch (ParseException e) {
            throw new IllegalStateException("was read before: " + expression.getExpressionString(), e);
        }
    }

    private static @Nullable BigDecimal total(Total total, Numbers numbers) {
        List<BigDecimal> cells = numbers.of(total.table(), total.column());
        BigDecimal count = BigDecimal.valueOf(cells.size());
        if (total.function().equals("count")) {
            return count;
        }
        BigDecimal sum = cells.stream().reduce(BigDecimal::add).orElse(null);
        if (sum == null) {
            return null;
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
