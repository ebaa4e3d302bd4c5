package cn.tonggui.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of work; {@code next} is the cursor of the following page, null on the last. */
public record WorkPage(List<WorkItem> items, @Nullable String next) {}
