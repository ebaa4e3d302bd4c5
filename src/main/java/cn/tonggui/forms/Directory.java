package cn.tonggui.forms;

import java.util.Collection;
import java.util.List;

/**
 * Where pickers find people, organisations and files. Passed in by the caller: forms knows no organisation.
 * It offers nothing where nothing is said. Options are scoped already: what {@link #options} does not offer and {@link #allows} refuses cannot be chosen.
 */
public interface Directory {

    /** Options to begin with, at most 50; more through the search of the page. */
    default List<Option> options(Field field) {
        return List.of();
    }

    default boolean allows(Field field, String value) {
        return false;
    }

    /** Labels of stored values, also of those no longer offered. */
    default List<Option> labels(Field field, Collection<String> values) {
        return List.of();
    }
}
