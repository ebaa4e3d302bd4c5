package cn.tonggui.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a person typed into one of our forms and gathers what is wrong with it, field by field. */
final class Entered {

    private static final int LONGEST_REMARK = 500;

    private final List<Flaw> flaws = new ArrayList<>();

    /** Why a proposal is refused. @throws Unfit without a reason, or with one too long */
    static String remark(String typed) {
        Entered entered = new Entered();
        String remark = entered.words("remark", typed, LONGEST_REMARK);
        entered.require();
        return remark;
    }

    /** One or more lines, as they are stored. */
    String words(String field, String typed, int longest) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            wrong(field, "missing");
        } else if (text.codePoints().anyMatch(Entered::unstorable)) {
            wrong(field, "characters");
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "long", Integer.toString(longest));
        }
        return text;
    }

    Optional<LocalDate> day(String field, String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            wrong(field, typed.isBlank() ? "missing" : "day");
            return Optional.empty();
        }
    }

    void wrong(String field, String code, Object... facts) {
        flaws.add(new Flaw(field, code, facts));
    }

    /** @throws Unfit when anything is wrong */
    void require() {
        if (!flaws.isEmpty()) {
            throw new Unfit(flaws);
        }
    }

    static boolean unstorable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || Character.getType(c) == Character.SURROGATE;
    }
}
