package cn.tonggui.workflow;

import java.time.LocalDateTime;

/** One act of the viewer in a list; {@code cursor} continues after it. */
public record DoneItem(
        String caseId,
        String number,
        String title,
        String process,
        String processTitle,
        String stepName,
        String action,
        LocalDateTime at,
        CaseState state,
        String currentStep,
        String unit,
        String cursor) {}
