package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** How many of one category a branch, or a group of it, has today. */
public record Headcount(UnitCode branch, @Nullable UnitCode group, Listed.Category category, int people) {}
