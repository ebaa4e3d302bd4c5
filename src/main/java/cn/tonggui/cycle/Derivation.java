package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page on which numbers open to show how they came about: what the fragment {@code cycle/sheet :: number} asks of it. */
interface Derivation {

    Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9]*-[A-Z]{1,6}-\\d{4}-\\d{2,6}");

    /** A piece of a text: {@code number} is that of a case, or empty for plain words. */
    record Piece(String text, String number) {}

    /** What each scorer gave of an indicator, by its code. */
    Map<String, SheetPage.Entry> indicators();

    /** Splits at the numbers of cases, so that each can be opened. */
    default List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text);
        int at = 0;
        while (numbers.find()) {
            if (numbers.start() > at) {
                pieces.add(new Piece(text.substring(at, numbers.start()), ""));
            }
            pieces.add(new Piece(numbers.group(), numbers.group()));
            at = numbers.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), ""));
        }
        return pieces;
    }

    /** With which share a part enters, rounded: 0.6, or −1 of what is taken off. */
    default String share(Reckoning.Part part) {
        return Exact.shown(part.share()).stripTrailingZeros().toPlainString();
    }

    /** Whether a bound (最低, 最高) stands in a sum that does not come to it. */
    default boolean idle(Reckoning sum, Reckoning.Part part) {
        return (part.of().term() == Term.LOWEST || part.of().term() == Term.HIGHEST)
                && Objects.equals(sum.parts().get(0).of().value(), sum.value());
    }
}
