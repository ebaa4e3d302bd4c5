package cn.tonggui.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A directory that is asked once for each field, however many rows ask. */
final class Asked implements Directory {

    private final Directory directory;
    private final Map<Field, List<Option>> options = new IdentityHashMap<>();
    private final Map<Field, Map<String, Boolean>> allowed = new IdentityHashMap<>();
    private final Map<Field, Map<String, Option>> labels = new IdentityHashMap<>();

    Asked(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Option> options(Field field) {
        return options.computeIfAbsent(field, directory::options);
    }

    /** What is offered to begin with is allowed; only for the rest there is one more question each. */
    @Override
    public boolean allows(Field field, String value) {
        boolean offered = field.widget() != Widget.ATTACHMENT
                && options(field).stream().anyMatch(option -> option.value().equals(value));
        return offered
                || allowed.computeIfAbsent(field, key -> new HashMap<>())
                        .computeIfAbsent(value, one -> directory.allows(field, one));
    }

    /** Asks for the labels of a whole column. */
    void learn(Field field, Collection<String> values) {
        Map<String, Option> known = new HashMap<>();
        if (!values.isEmpty()) {
            directory.labels(field, values).forEach(option -> known.put(option.value(), option));
        }
        values.forEach(value -> known.putIfAbsent(value, new Option(value, value, "")));
        labels.put(field, known);
    }

    @Override
    public List<Option> labels(Field field, Collection<String> values) {
        Map<String, Option> known = labels.getOrDefault(field, Map.of());
        if (!known.keySet().containsAll(values)) {
            return directory.labels(field, values);
        }
        List<Option> found = new ArrayList<>();
        values.forEach(value -> found.add(known.get(value)));
        return found;
    }
}
