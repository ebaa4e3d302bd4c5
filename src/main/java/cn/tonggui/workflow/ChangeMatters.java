package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Door: the cases that changes of the organisation suggested (由变更提请的事项), as far as they are open to who asks. */
@Component
public class ChangeMatters {

    private final CaseReadMapper cases;

    ChangeMatters(CaseReadMapper cases) {
        this.cases = cases;
    }

    public record Matter(String changeId, String caseId, String number, String title) {}

    /** By the id of the change; without those that suggested nothing. One statement, for no changes none. */
    public Map<String, List<Matter>> of(Collection<String> changes, Viewer viewer) {
        return changes.isEmpty()
                ? Map.of()
                : cases.suggested(changes, viewer.readerKeys()).stream()
                        .collect(Collectors.groupingBy(Matter::changeId));
    }
}
