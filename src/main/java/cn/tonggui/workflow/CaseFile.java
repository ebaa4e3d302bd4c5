package cn.tonggui.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One row of {@code case_file}. {@code data} is the case's values as JSON, sealed ones as envelopes. */
record CaseFile(
        String id,
        String number,
        String process,
        String definitionId,
        String instanceId,
        String unit,
        String title,
        String initiator,
        String initiatorName,
        CaseState state,
        String outcome,
        String step,
        long rev,
        String data,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDateTime suspendedAt) {

    boolean suspended() {
        return suspendedAt != null;
    }
}
