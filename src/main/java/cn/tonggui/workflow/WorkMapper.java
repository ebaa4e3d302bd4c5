package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks, read live from the engine's tables over indexes of ours, never through the engine's query, which scans every
 * open task. One limited branch per key the viewer holds, merged. Statements: {@code WorkMapper.xml}.
 */
@Mapper
interface WorkMapper {

    /**
     * @param engineId of the task, never shown @param executionId where the step's own variables lie
     * @param owner for whom the assignee does it while {@code delegated}
     * @param asker whose task it is while another one signs before or after (加签), null at other times
     * @param offered tokens and people it is offered to, between commas @param signers rows of those who sign the step, in any round
     * @param begun whether another step was finished before
     * @param finished how often the step was finished before, without what a move undid; known under the lock only
     */
    record TaskRow(
            String id,
            String engineId,
            String instanceId,
            String executionId,
            int revision,
            String name,
            String step,
            @Nullable String assignee,
            @Nullable String owner,
            boolean delegated,
            boolean suspended,
            int priority,
            LocalDateTime dueAt,
            LocalDateTime createdAt,
            String caseId,
            String number,
            String title,
            String process,
            String definitionId,
            String unit,
            String initiator,
            String data,
            @Nullable String asker,
            @Nullable String offered,
            int signers,
            boolean begun,
            int finished) {

        /** To whom it was offered when it was made; still there when somebody claimed it. */
        List<Offer> offers() {
            return offered == null
                    ? List.of()
                    : Stream.of(offered.split(","))
                            .map(to -> to.contains("@") ? new Offer(id, to, null) : new Offer(id, null, to))
                            .toList();
        }
    }

    /** One whom an open task is offered to: a token or a person. */
    record Offer(
            String taskId, @Nullable String token, @Nullable String person) {}

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
            int priority) {}

    /**
     * What a list asks for.
     *
     * @param assignee whose own tasks, null for none @param person to whom offered by name, null for none
     * @param tokens to which offered
     * @param byArrival as the filter says @param priority of those that came back, null for all @param words what is looked for
     * @param after ordering time of the last row of the page before
     */
    record Ask(
            @Nullable String assignee,
            @Nullable String person,
            List<String> tokens,
            WorkFilter filter,
            boolean byArrival,
            @Nullable Integer priority,
            List<SaidWord> words,
            @Nullable LocalDateTime after,
            @Nullable String afterId,
            int limit) {

        boolean empty() {
            return assignee == null && person == null && tokens.isEmpty();
        }
    }

    List<Line> lines(Ask ask);

    /**
     * What the counts are taken over.
     *
     * @param assignee the viewer @param tokens that only the viewer holds @param shared those that others hold too
     * @param limit at which each list's count stops
     * @param tomorrow begin of the next day @param later begin of the eighth day after today
     */
    record CountAsk(
            String assignee,
            List<String> tokens,
            List<String> shared,
            int returned,
            LocalDateTime now,
            LocalDateTime tomorrow,
            LocalDateTime later,
            int limit) {}

    /** As {@link WorkCounts.Count}, by version of a process. */
    record Counted(String scope, String definition, int cases, int late, int today, int week, int returned) {}

    List<Counted> counts(CountAsk ask);

    @Nullable
    TaskRow visible(@Param("id") String id, @Param("readers") List<String> readers);

    /** The task again, under the case's lock. */
    @Nullable
    TaskRow again(@Param("id") String id);

    List<Offer> offers(@Param("instance") String instance);

    /** Those of them that are open to the readers. */
    List<TaskRow> several(@Param("ids") List<String> ids, @Param("readers") List<String> readers);

    List<Offer> offersOf(@Param("ids") List<String> ids);

    /** The same as lines of a list. */
    List<Line> named(@Param("ids") List<String> ids, @Param("readers") List<String> readers);
}
