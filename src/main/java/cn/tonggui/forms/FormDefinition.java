package cn.tonggui.forms;

import java.util.List;
import java.util.Optional;

/** A form as one deployment holds it. {@code key} is {@code practical-matter/accept}; fields stand in their written order. */
public record FormDefinition(String key, String title, List<Field> fields) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
