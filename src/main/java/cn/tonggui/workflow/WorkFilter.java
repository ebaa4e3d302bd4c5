package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null fields narrow nothing.
 *
 * @param process process key @param unit organisation code of the case @param words part of title or number
 * @param dueFrom inclusive @param dueTo exclusive
 * @param after cursor of the last row of the page before, as given by {@link WorkPage#next()}
 * @param size rows to a page, at least 1
 */
public record WorkFilter(
        @Nullable String process,
        @Nullable String unit,
        @Nullable String words,
        @Nullable LocalDateTime dueFrom,
        @Nullable LocalDateTime dueTo,
        @Nullable String after,
        int size) {}
