package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to and how it is ordered; null fields and empty lists narrow nothing.
 *
 * @param process process key @param unit organisation code of the case
 * @param words all of which must occur: in title, number, name of the initiator or an indexed field
 * @param returned only what came back by a return; of open work
 * @param dueFrom inclusive @param dueTo exclusive
 * @param order of open work; lists of what is past stand latest first
 * @param after cursor of the last row of the page before, as given by {@link WorkPage#next()}
 * @param size rows to a page, at least 1
 */
public record WorkFilter(
        @Nullable String process,
        @Nullable String unit,
        List<Word> words,
        boolean returned,
        @Nullable LocalDateTime dueFrom,
        @Nullable LocalDateTime dueTo,
        Order order,
        @Nullable String after,
        int size) {

    /** By due time, or what arrived last first. */
    public enum Order {
        DUE,
        ARRIVAL
    }

    /** @param text in lower case @param people ids of those who are called so, for fields that hold people */
    public record Word(String text, List<String> people) {

        public Word {
            people = List.copyOf(people);
        }
    }

    public WorkFilter {
        words = List.copyOf(words);
    }

    /** Everything, by due time. */
    public static WorkFilter all(int size) {
        return new WorkFilter(null, null, List.of(), false, null, null, Order.DUE, null, size);
    }

    public WorkFilter after(@Nullable String cursor) {
        return new WorkFilter(process, unit, words, returned, dueFrom, dueTo, order, cursor, size);
    }

    public WorkFilter by(Order other) {
        return new WorkFilter(process, unit, words, returned, dueFrom, dueTo, other, after, size);
    }
}
