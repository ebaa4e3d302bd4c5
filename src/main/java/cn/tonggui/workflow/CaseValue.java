package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One value that registers and filters find by its index. */
record CaseValue(
        String field,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day) {

    private static final int LONGEST = 200;

    /** The field has no value, and still its row, so that registers ordered by it lose no case. */
    static CaseValue none(String field) {
        return new CaseValue(field, null, null, null);
    }

    static CaseValue of(Field field, Object value) {
        String words = value.toString();
        String text = ColumnText.fit(words, LONGEST);
        return switch (field.widget()) {
            case INTEGER, DECIMAL -> new CaseValue(field.name(), text, indexed(new BigDecimal(words)), null);
            case DATE -> new CaseValue(field.name(), text, null, LocalDate.parse(words));
            case DATE_TIME -> new CaseValue(field.name(), text, null, LocalDate.parse(words.substring(0, 10)));
            case TEXT, TEXTAREA, CHOICE, CHOICES, PERSON, PEOPLE, ORGANISATION, ATTACHMENT, TABLE ->
                new CaseValue(field.name(), text, null, null);
        };
    }

    // The column is DECIMAL(20, 4): a larger number stays in the case and cannot be found by its size.
    private static @Nullable BigDecimal indexed(BigDecimal number) {
        BigDecimal rounded = number.setScale(4, RoundingMode.HALF_UP);
        return rounded.precision() <= 20 ? rounded : null;
    }
}
