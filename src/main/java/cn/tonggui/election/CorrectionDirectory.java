package cn.tonggui.election;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a correction may name: those on the roll. */
record CorrectionDirectory(List<ElectorRow> roll) implements Directory {

    /** The roll is short enough to be offered whole. */
    public @Nullable String searchAddress(Field field) {
        return null;
    }

    /** No field offers only the holders of offices. */
    public String vacancy(Field field) {
        return "";
    }

    @Override
    public List<Option> options(Field field) {
        return roll.stream()
                .filter(ElectorRow::eligible)
                .map(CorrectionDirectory::option)
                .toList();
    }

    @Override
    public boolean allows(Field field, String value) {
        return roll.stream().anyMatch(row -> row.person().equals(value));
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        return roll.stream()
                .filter(row -> values.contains(row.person()))
                .map(CorrectionDirectory::option)
                .toList();
    }

    private static Option option(ElectorRow row) {
        return new Option(row.person(), row.name(), "");
    }
}
