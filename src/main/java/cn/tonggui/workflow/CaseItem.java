package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One case in a list; {@code cursor} continues after it. */
public record CaseItem(
        String id,
        String number,
        String title,
        String process,
        String processTitle,
        String unit,
        String initiatorName,
        CaseState state,
        String currentStep,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        String cursor) {}
