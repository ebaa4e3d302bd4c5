package cn.tonggui.workflow;

import java.time.LocalDateTime;

/**
 * One open task in a list.
 *
 * @param returned it came back by a return @param batch its step lets several be approved at once
 * @param principal for whom the viewer acts as agent (代理), empty for oneself
 */
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
        boolean batch,
        String principal) {}
