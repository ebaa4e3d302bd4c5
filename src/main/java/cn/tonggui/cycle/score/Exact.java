package cn.tonggui.cycle.score;

import cn.tonggui.kernel.RuleBroken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Between exact numbers and what is entered, kept and shown. The one place where anything is rounded (02c §2.3.4). */
public final class Exact {

    private static final int PLACES = 2;
    private static final int MOST_PLACES = 9;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final Pattern DECIMAL = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)(%?)");
    private static final Pattern RATIO = Pattern.compile("(-?\\d{1,200})/([1-9]\\d{0,199})");

    private Exact() {}

    /** 0 to 100 with no more than nine decimals. */
    static boolean isMark(BigDecimal points) {
        return points.signum() >= 0 && points.compareTo(MOST) <= 0 && points.scale() <= MOST_PLACES;
    }

    public static BigFraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        if (unscaled.signum() == 0) {
            return BigFraction.ZERO;
        }
        return decimal.scale() >= 0
                ? BigFraction.of(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())));
    }

    /**
     * Reads {@code 0.6}, {@code 89.5}, {@code 80%}, {@code 1/3} or what {@link #text} wrote.
     *
     * @throws RuleBroken {@code score-number} when it is neither a decimal nor a ratio
     */
    public static BigFraction parse(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            BigFraction number = of(new BigDecimal(decimal.group(1)));
            return decimal.group(2).isEmpty() ? number : number.divide(100);
        }
        Matcher ratio = RATIO.matcher(text);
        if (!ratio.matches()) {
            throw new RuleBroken("score-number", text);
        }
        return BigFraction.of(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
    }

    /** In lowest terms, {@code 590/7}; whole numbers too, {@code 5/1}: the same number is always the same text. */
    public static String text(BigFraction number) {
        BigInteger top = number.getNumerator();
        BigInteger bottom = number.getDenominator();
        return bottom.signum() < 0 ? top.negate() + "/" + bottom.negate() : top + "/" + bottom;
    }

    /** As people read it without loss: {@code 86.3}, {@code 0.6}, and {@code 590/7} where no decimals end it. */
    public static String told(BigFraction number) {
        BigInteger rest = number.getDenominator().abs();
        for (BigInteger factor : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
            }
        }
        return rest.equals(BigInteger.ONE)
                ? number.bigDecimalValue().stripTrailingZeros().toPlainString()
                : text(number);
    }

    /** Half up to two places: 89.995 is 90.00, 89.994 is 89.99 (K05). */
    public static BigDecimal shown(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_UP);
    }
}
