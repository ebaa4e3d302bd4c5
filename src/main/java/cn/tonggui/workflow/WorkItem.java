package cn.tonggui.workflow;

import java.time.LocalDateTime;

/** One open task in a list. {@code returned}: it came back by a return; {@code batch}: its step lets several be approved at once. */
public record WorkItem(
        String id,
        String caseId,
        String number,
        String title,
        String process,
        String processTitle,
        String step,
        String stepName,
        String unit,
        String initiatorName,
        LocalDateTime dueAt,
        LocalDateTime createdAt,
        boolean returned,
        boolean batch) {}
