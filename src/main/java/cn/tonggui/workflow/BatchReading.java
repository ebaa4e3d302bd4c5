package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of several tasks at once which may be approved together (批量同意), and why the others may not. */
@Component
class BatchReading {

    private final WorkMapper work;
    private final ProcessLibrary library;
    private final ActionPolicy policy;

    BatchReading(WorkMapper work, ProcessLibrary library, ActionPolicy policy) {
        this.work = work;
        this.library = library;
        this.policy = policy;
    }

    List<BatchItem> of(List<String> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, WorkMapper.TaskRow> found = work.several(ids, viewer.readerKeys()).stream()
                .collect(Collectors.toMap(WorkMapper.TaskRow::id, Function.identity()));
        Map<String, List<WorkMapper.Offer>> offers = found.isEmpty()
                ? Map.of()
                : work.offersOf(List.copyOf(found.keySet())).stream()
                        .collect(Collectors.groupingBy(WorkMapper.Offer::taskId));
        return ids.stream()
                .distinct()
                .map(id -> item(id, found.get(id), offers.getOrDefault(id, List.of()), viewer))
                .toList();
    }

    private BatchItem item(String id, WorkMapper.@Nullable TaskRow task, List<WorkMapper.Offer> offers, Viewer viewer) {
        if (task == null) {
            return new BatchItem(id, 0, "", "", "", "", "", null, BatchItem.Alone.GONE);
        }
        ProcessFiles files = library.version(task.definitionId());
        Bearing bearing = policy.bearing(new TaskFinder.Found(task, offers, files), viewer);
        return new BatchItem(
                id,
                task.revision(),
                task.number(),
                task.title(),
                files.ledger().title(),
                task.name(),
                task.unit(),
                task.dueAt(),
                alone(bearing));
    }

    private static BatchItem.@Nullable Alone alone(Bearing bearing) {
        Ledger.Step step = bearing.step();
        if (step.personal() || step.isFinal()) {
            return BatchItem.Alone.PERSONAL;
        }
        if (step.sheets() != null) {
            return BatchItem.Alone.SCORING;
        }
        if (!step.batch()) {
            return BatchItem.Alone.STEP;
        }
        if (bearing.part() == Bearing.Part.CLAIMANT) {
            return BatchItem.Alone.CLAIM;
        }
        if (!bearing.holds() || !bearing.viewer().mayAct()) {
            return BatchItem.Alone.OTHERS;
        }
        return bearing.task().suspended() ? BatchItem.Alone.SUSPENDED : null;
    }
}
