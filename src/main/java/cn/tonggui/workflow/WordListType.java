package cn.tonggui.workflow;

import java.util.Collection;
import java.util.List;
import org.flowable.variable.api.types.ValueFields;
import org.flowable.variable.api.types.VariableType;
import org.jspecify.annotations.Nullable;

/** Keeps a list of ids as one text, {@code P12,P36}: what a step that several people take runs over. Nothing is serialised. */
class WordListType implements VariableType {

    private static final int LONGEST = 4000;

    @Override
    public String getTypeName() {
        return "words";
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public boolean isAbleToStore(@Nullable Object value) {
        return value instanceof List<?> words
                && !words.isEmpty()
                && words.stream().allMatch(word -> word instanceof String text && text.matches("[A-Za-z0-9_-]{1,40}"))
                && joined(words).length() <= LONGEST;
    }

    @Override
    public void setValue(@Nullable Object value, ValueFields row) {
        row.setTextValue(value == null ? null : joined((Collection<?>) value));
    }

    @Override
    public @Nullable Object getValue(ValueFields row) {
        return row.getTextValue() == null ? null : List.of(row.getTextValue().split(","));
    }

    private static String joined(Collection<?> words) {
        return String.join(",", words.stream().map(Object::toString).toList());
    }
}
