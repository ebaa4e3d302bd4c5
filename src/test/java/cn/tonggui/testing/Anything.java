package cn.tonggui.testing;

import cn.tonggui.forms.Directory;
import cn.tonggui.forms.Field;
import cn.tonggui.forms.Option;
import java.util.Collection;
import java.util.List;

/** Walks choose freely; what the pickers of a page offer is tested with the page. */
final class Anything implements Directory {

    @Override
    public List<Option> options(Field field) {
        return List.of();
    }

    @Override
    public boolean allows(Field field, String value) {
        return true;
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        return values.stream().map(value -> new Option(value, value, "")).toList();
    }
}
