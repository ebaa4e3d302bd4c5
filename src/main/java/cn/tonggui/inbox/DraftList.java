package cn.tonggui.inbox;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Catalogue;
import cn.tonggui.workflow.Tasks;
import cn.tonggui.workflow.WorkItem;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person began to fill in and has not sent (草稿): in two statements, whatever there is. */
@Component
class DraftList {

    private final Drafts drafts;
    private final Tasks tasks;
    private final Catalogue catalogue;

    DraftList(Drafts drafts, Tasks tasks, Catalogue catalogue) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.catalogue = catalogue;
    }

    /**
     * @param href where it goes on, null when the step is done or no longer the viewer's to see
     * @param title of the case, or of the process that it would begin @param step empty for a start
     */
    record Row(
            String subject, @Nullable String href, String title, String process, String step, LocalDateTime savedAt) {}

    List<Row> of(Viewer viewer) {
        List<DraftMapper.Kept> kept = drafts.of(viewer);
        List<String> ids = kept.stream()
                .map(DraftMapper.Kept::subject)
                .filter(subject -> !subject.startsWith(Drafts.START))
                .toList();
        Map<String, WorkItem> open =
                tasks.open(ids, viewer).stream().collect(Collectors.toMap(WorkItem::id, Function.identity()));
        Map<String, String> titles = catalogue.named();
        return kept.stream()
                .map(draft -> row(draft, open.get(draft.subject()), titles))
                .toList();
    }

    private static Row row(DraftMapper.Kept draft, @Nullable WorkItem task, Map<String, String> titles) {
        String process = draft.formKey().replaceFirst("/.*", "");
        String title = titles.getOrDefault(process, process);
        if (draft.subject().startsWith(Drafts.START)) {
            boolean there = titles.containsKey(process);
            return new Row(draft.subject(), there ? "/start/" + process : null, title, title, "", draft.savedAt());
        }
        return task == null
                ? new Row(draft.subject(), null, title, title, "", draft.savedAt())
                : new Row(
                        draft.subject(),
                        "/tasks/" + task.id(),
                        task.title(),
                        task.processTitle(),
                        task.stepName(),
                        draft.savedAt());
    }
}
