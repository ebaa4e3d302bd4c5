package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Open tasks of those for whom somebody acts, read as {@link WorkMapper} reads one's own. {@code AgentWorkMapper.xml} */
@Mapper
interface AgentWorkMapper {

    /**
     * One principal's work.
     *
     * @param person whose own tasks, and those offered by name; null for none
     * @param tokens to which offered @param processes keys, empty for all
     */
    record Share(String name, @Nullable String person, List<String> tokens, List<String> processes) {}

    /** A step that nobody does for another. */
    record Closed(String process, String step) {}

    /** @param agent whose own cases are left out; the rest as for {@link WorkMapper.Ask} */
    record Ask(
            String agent,
            List<Share> shares,
            List<Closed> closed,
            WorkFilter filter,
            boolean byArrival,
            @Nullable Integer priority,
            List<SaidWord> words,
            @Nullable LocalDateTime after,
            @Nullable String afterId,
            int limit) {}

    record Line(
            String id,
            String caseId,
            String number,
            String title,
            String process,
            String definitionId,
            String step,
            String stepName,
            String unit,
            String initiatorName,
            LocalDateTime dueAt,
            LocalDateTime createdAt,
            int priority,
            String principal) {

        WorkMapper.Line line() {
            return new WorkMapper.Line(
                    id,
                    caseId,
                    number,
                    title,
                    process,
                    definitionId,
                    step,
                    stepName,
                    unit,
                    initiatorName,
                    dueAt,
                    createdAt,
                    priority);
        }
    }

    List<Line> lines(Ask ask);

    List<WorkCounts.Count> counts(@Param("ask") Ask ask, @Param("at") WorkMapper.CountAsk at);
}
